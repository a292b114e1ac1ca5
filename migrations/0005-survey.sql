-- The survey chapter: each flow's record and agreement, gaps, walked steps, questions, solution walkthroughs, and what the vendor notes for itself.
-- `state` is the fold of the thing's facts; the columns beside it are what lists look for. Internal notes have a table of their own, so that no read of a question or a gap can carry one along.
create table survey_flow (
  project_id uuid not null, flow_id uuid not null, record jsonb not null, agreement jsonb not null, primary key (project_id, flow_id),
  foreign key (project_id, flow_id) references flows_flow
);
create table survey_walk (
  project_id uuid not null, walk_id uuid not null, flow_id uuid not null, version int not null, step int not null, at timestamptz not null, state jsonb not null, primary key (project_id, walk_id),
  foreign key (project_id, flow_id) references flows_flow
);
-- the newest answer of a step comes first: the overview reads no other
create index survey_walk_step on survey_walk (project_id, flow_id, version, step, at desc, walk_id desc);
create table survey_question (
  project_id uuid not null, question_id uuid not null, flow_id uuid not null, state jsonb not null, primary key (project_id, question_id),
  foreign key (project_id, flow_id) references flows_flow
);
create index survey_question_flow on survey_question (project_id, flow_id);
create table survey_gap (
  project_id uuid not null, gap_id uuid not null, flow_id uuid not null, state jsonb not null, primary key (project_id, gap_id),
  foreign key (project_id, flow_id) references flows_flow
);
create index survey_gap_flow on survey_gap (project_id, flow_id);
create table survey_meeting (project_id uuid not null references projects_project, meeting_id uuid not null, state jsonb not null, primary key (project_id, meeting_id));
create table survey_note (
  project_id uuid not null references projects_project, note_id uuid not null, about_id uuid not null, state jsonb not null, by_id uuid, primary key (project_id, note_id)
);
create index survey_note_about on survey_note (project_id, about_id);

do $$ declare t text; begin
  foreach t in array array['survey_flow', 'survey_walk', 'survey_question', 'survey_gap', 'survey_meeting', 'survey_note'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security; create policy wall on %I using (project_id = wall_project())', t, t, t);
  end loop;
end $$;
grant select, insert, update, delete on survey_flow, survey_walk, survey_question, survey_gap, survey_meeting, survey_note to changeover_app;
