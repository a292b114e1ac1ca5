-- The handover chapter: how far each person has come with each capability, every deed as a row for lists, and the weeks for the inversion curve.
create table handover_standing (
  project_id uuid not null, capability_id uuid not null, person_id uuid not null, unit_id uuid not null, level smallint not null, state jsonb not null,
  moved_at timestamptz not null, primary key (project_id, capability_id, person_id),
  foreign key (project_id, capability_id) references capabilities_capability, foreign key (project_id, unit_id) references units_unit
);
create index handover_standing_unit on handover_standing (project_id, unit_id, capability_id);
create index handover_standing_person on handover_standing (project_id, person_id);

-- One row for each demonstration, attempt and taught session; `struck` when it was withdrawn or both sides agreed that it is void.
create table handover_deed (
  project_id uuid not null, deed_id uuid not null, kind text not null check (kind in ('demonstration', 'attempt', 'session')), capability_id uuid not null, unit_id uuid not null,
  person_id uuid, coach_id uuid, at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid, outcome text, doer text not null check (doer in ('vendor', 'guided', 'alone', 'taught')),
  struck text check (struck in ('withdrawn', 'void')), detail jsonb not null, primary key (project_id, deed_id),
  foreign key (project_id, capability_id) references capabilities_capability, foreign key (project_id, unit_id) references units_unit
);
create index handover_deed_at on handover_deed (project_id, at desc, deed_id);
create index handover_deed_capability on handover_deed (project_id, capability_id, person_id, at);
create index handover_deed_person on handover_deed (project_id, person_id, at);

-- How often, in the week that begins on `week`, the work was done by whom; kept with each deed so that the curve is read and never counted.
create table handover_week (project_id uuid not null, week date not null, doer text not null, deeds int not null, primary key (project_id, week, doer));

do $$ declare t text; begin
  foreach t in array array['handover_standing', 'handover_deed', 'handover_week'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security; create policy wall on %I using (project_id = wall_project())', t, t, t);
  end loop;
end $$;
grant select, insert, update, delete on handover_standing, handover_deed, handover_week to changeover_app;
