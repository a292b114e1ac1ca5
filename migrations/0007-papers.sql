-- Papers carry the customer's logo; a flow's operation manual is what people add to it (pictures, tips, an introduction) and the editions that were issued.
-- `state` is the fold of the flow's facts; an edition holds everything that was printed and never changes but for its signatures.
alter table projects_project add column logo uuid;
alter table projects_project add foreign key (project_id, logo) references documents_file (project_id, file_id);
create table survey_manual (
  project_id uuid not null, flow_id uuid not null, state jsonb not null, primary key (project_id, flow_id),
  foreign key (project_id, flow_id) references flows_flow
);
create table survey_manualedition (
  project_id uuid not null, edition_id uuid not null, flow_id uuid not null, number int not null, state jsonb not null, primary key (project_id, edition_id),
  unique (project_id, flow_id, number), foreign key (project_id, flow_id) references flows_flow
);

do $$ declare t text; begin
  foreach t in array array['survey_manual', 'survey_manualedition'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security; create policy wall on %I using (project_id = wall_project())', t, t, t);
  end loop;
end $$;
grant select, insert, update, delete on survey_manual, survey_manualedition to changeover_app;
