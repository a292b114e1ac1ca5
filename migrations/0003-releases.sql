-- The office's releases: what will be delivered and when. Every move of the planned day stays readable beside it, because findings and promises rely on the plan.
create table releases_release (
  project_id uuid not null references projects_project, release_id uuid not null, name jsonb not null, planned date not null, real date, contents jsonb not null,
  slips jsonb not null default '[]', dropped jsonb, version int not null default 1, primary key (project_id, release_id)
);
alter table releases_release enable row level security;
alter table releases_release force row level security;
create policy wall on releases_release using (project_id = wall_project());
grant select, insert, update, delete on releases_release to changeover_app;
