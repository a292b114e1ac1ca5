-- The readiness chapter: which flows shall go live in which units, what is confirmed, owed and waived for it, and what each side signed.
-- `state` is the fold of the thing's facts. `basis` is as little of the signatures as tells whether something changed under them; `snapshot` holds the whole lines and is read for gates that are shown.
-- What the vendor signed of its internal conditions has columns of its own, and internal waivers, owings and weights are marked, so that what is read for the customer never carries them.
create table readiness_gate (
  project_id uuid not null, flow_id uuid not null, unit_id uuid not null, planned boolean not null, state jsonb not null, basis jsonb not null, snapshot jsonb not null, inside_basis jsonb not null, inside_snapshot jsonb not null,
  primary key (project_id, flow_id, unit_id), foreign key (project_id, flow_id) references flows_flow, foreign key (project_id, unit_id) references units_unit
);
create table readiness_waiver (
  project_id uuid not null, waiver_id uuid not null, flow_id uuid not null, unit_id uuid not null, inside boolean not null, until date not null, ended boolean not null, state jsonb not null,
  primary key (project_id, waiver_id), foreign key (project_id, flow_id, unit_id) references readiness_gate
);
create index readiness_waiver_live on readiness_waiver (project_id, until) where not ended;
-- `spot` is the condition's code with its flow and unit, as far as its scope names them.
create table readiness_confirmation (
  project_id uuid not null, spot text not null, flow_id uuid, unit_id uuid, state jsonb not null,
  primary key (project_id, spot), foreign key (project_id, flow_id) references flows_flow, foreign key (project_id, unit_id) references units_unit
);
create table readiness_owing (
  project_id uuid not null, spot text not null, flow_id uuid, unit_id uuid, person_id uuid not null, inside boolean not null, state jsonb not null,
  primary key (project_id, spot), foreign key (project_id, flow_id) references flows_flow, foreign key (project_id, unit_id) references units_unit
);
create table readiness_condition (project_id uuid not null references projects_project, condition_id uuid not null, state jsonb not null, primary key (project_id, condition_id));
create table readiness_weight (project_id uuid not null references projects_project, code text not null, inside boolean not null, state jsonb not null, primary key (project_id, code));

do $$ declare t text; begin
  foreach t in array array['readiness_gate', 'readiness_waiver', 'readiness_confirmation', 'readiness_owing', 'readiness_condition', 'readiness_weight'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security; create policy wall on %I using (project_id = wall_project())', t, t, t);
  end loop;
end $$;
grant select, insert, update, delete on readiness_gate, readiness_waiver, readiness_confirmation, readiness_owing, readiness_condition, readiness_weight to changeover_app;
