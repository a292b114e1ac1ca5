-- The validation chapter: who ran which version by hand, what was found and what is done about it, and whether training material and upgrade data are there.
-- `state` is the fold of the thing's facts; the columns beside it are what lists and the matrix filter and count by.
create table validation_run (
  project_id uuid not null, run_id uuid not null, flow_id uuid not null, flow_version int not null, person_id uuid not null, counts boolean not null,
  progress text not null check (progress in ('open', 'complete', 'abandoned')), started_at timestamptz not null, completed_on date, moved_on date not null, state jsonb not null,
  primary key (project_id, run_id), foreign key (project_id, flow_id, flow_version) references flows_version
);
create index validation_run_flow on validation_run (project_id, flow_id, flow_version);
create index validation_run_person on validation_run (project_id, person_id, progress);

-- A finding without a class waits for triage; with one it has that class's countermeasure.
create table validation_finding (
  project_id uuid not null, finding_id uuid not null, flow_id uuid not null, flow_version int not null, step int, run_id uuid, kind text not null check (kind in ('usability', 'performance', 'function')),
  class text check (class in ('communicate', 'blocker', 'tolerable')), release_id uuid, resolved boolean not null, shared boolean not null, raised_at timestamptz not null, moved_on date not null, state jsonb not null,
  primary key (project_id, finding_id), foreign key (project_id, flow_id, flow_version) references flows_version, foreign key (project_id, release_id) references releases_release,
  check ((release_id is not null) = coalesce(class in ('blocker', 'tolerable'), false))
);
create index validation_finding_flow on validation_finding (project_id, flow_id);
create index validation_finding_release on validation_finding (project_id, release_id) where release_id is not null;
create index validation_finding_run on validation_finding (project_id, run_id) where run_id is not null;

create table validation_preparation (
  project_id uuid not null, flow_id uuid not null, what text not null check (what in ('material', 'upgradeData')), state jsonb not null,
  primary key (project_id, flow_id, what), foreign key (project_id, flow_id) references flows_flow
);

do $$ declare t text; begin
  foreach t in array array['validation_run', 'validation_finding', 'validation_preparation'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security; create policy wall on %I using (project_id = wall_project())', t, t, t);
  end loop;
end $$;
grant select, insert, update, delete on validation_run, validation_finding, validation_preparation to changeover_app;
