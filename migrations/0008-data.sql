-- The survey's data specifications: each flow's tables with their fields, the editions that were issued of them, checks somebody kept, and samples.
-- `state` is the fold of the thing's facts; an edition holds the whole snapshot that was issued and never changes but for its signatures. A kept check holds counts and nothing of what was checked.
create table survey_data_table (
  project_id uuid not null, table_id uuid not null, flow_id uuid not null, state jsonb not null, primary key (project_id, table_id),
  foreign key (project_id, flow_id) references flows_flow
);
create index survey_data_table_flow on survey_data_table (project_id, flow_id);
create table survey_data_edition (
  project_id uuid not null, edition_id uuid not null, flow_id uuid not null, number int not null, state jsonb not null, primary key (project_id, edition_id),
  unique (project_id, flow_id, number), foreign key (project_id, flow_id) references flows_flow
);
create table survey_data_check (
  project_id uuid not null, check_id uuid not null, flow_id uuid not null, at timestamptz not null, state jsonb not null, primary key (project_id, check_id),
  foreign key (project_id, flow_id) references flows_flow
);
create index survey_data_check_flow on survey_data_check (project_id, flow_id, at desc);
create table survey_data_sample (
  project_id uuid not null, sample_id uuid not null, flow_id uuid not null, state jsonb not null, primary key (project_id, sample_id),
  foreign key (project_id, flow_id) references flows_flow
);
create index survey_data_sample_flow on survey_data_sample (project_id, flow_id);

do $$ declare t text; begin
  foreach t in array array['survey_data_table', 'survey_data_edition', 'survey_data_check', 'survey_data_sample'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security; create policy wall on %I using (project_id = wall_project())', t, t, t);
  end loop;
end $$;
grant select, insert, update, delete on survey_data_table, survey_data_edition, survey_data_check, survey_data_sample to changeover_app;
