-- What every chapter stands on: people and the two sides, projects, units, flows, capabilities, calendar, files and the ledger, behind the project's wall.

-- People are known to the installation, not to a project. The three tables below are written by the sign-in library, which names its columns itself.
create table people_person (
  id uuid primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false, image text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
  username text not null unique, "displayUsername" text,
  lang text not null default 'zh' check (lang in ('zh', 'en')), zone text not null default 'Asia/Shanghai',
  house text check (house in ('administrator', 'portfolio', 'manager')), "endedAt" timestamptz, version int not null default 1
);
create table people_session (
  id uuid primary key, "userId" uuid not null references people_person (id) on delete cascade, token text not null unique, "expiresAt" timestamptz not null,
  "ipAddress" text, "userAgent" text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index people_session_user on people_session ("userId");
create table people_credential (
  id uuid primary key, "userId" uuid not null references people_person (id) on delete cascade, "accountId" text not null, "providerId" text not null,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index people_credential_user on people_credential ("userId");
create table people_verification (
  id uuid primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create table people_attempts (name text primary key, failures int not null, until timestamptz, at timestamptz not null);
create table people_token (
  id uuid primary key, person_id uuid not null references people_person (id) on delete cascade, name text not null, digest text not null unique,
  scope text not null check (scope in ('read', 'write')), expires_at timestamptz not null, created_at timestamptz not null, used_at timestamptz
);
create table people_setup (digest text primary key, made_at timestamptz not null, used_at timestamptz);

create table projects_project (
  project_id uuid primary key, name jsonb not null, customer jsonb not null, starts_on date not null, ends_on date not null, zone text not null,
  day_rate numeric(12, 2), currency text not null default 'CNY', settings jsonb not null default '{}', ended_at timestamptz, version int not null default 1
);
create table people_member (
  project_id uuid not null references projects_project, person_id uuid not null references people_person (id), role text not null,
  unit_id uuid, joined_at timestamptz not null, left_at timestamptz, version int not null default 1, primary key (project_id, person_id)
);
create index people_member_person on people_member (person_id);
-- An invitation into a project, or (without a role, under the nil project) a one-time way to an account. `person_id` is the account, or the id that the new account will have.
create table people_invitation (
  project_id uuid not null, invitation_id uuid not null, role text, unit_id uuid, name text not null, username text not null,
  email text, lang text not null, person_id uuid not null, way text not null check (way in ('link', 'mail', 'sheet')), token_digest text not null, code_digest text,
  made_by uuid, made_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz, withdrawn_at timestamptz, tries int not null default 0,
  primary key (project_id, invitation_id)
);
create index people_invitation_token on people_invitation (token_digest);
create index people_invitation_username on people_invitation (username);

create table units_unit (
  project_id uuid not null references projects_project, unit_id uuid not null, parent_id uuid, code text not null, name jsonb not null,
  kind text not null check (kind in ('site', 'department', 'line', 'workstation')), position int not null default 0, archived_at timestamptz, version int not null default 1,
  primary key (project_id, unit_id), unique (project_id, code), foreign key (project_id, parent_id) references units_unit
);
create table flows_flow (
  project_id uuid not null references projects_project, flow_id uuid not null, code text not null, name jsonb not null, current int not null default 1,
  archived_at timestamptz, version int not null default 1, primary key (project_id, flow_id), unique (project_id, code)
);
create table flows_version (
  project_id uuid not null, flow_id uuid not null, number int not null, steps jsonb not null, touches jsonb not null default '[]', note text not null default '', made_at timestamptz not null, made_by uuid,
  primary key (project_id, flow_id, number), foreign key (project_id, flow_id) references flows_flow
);
create table capabilities_capability (
  project_id uuid not null references projects_project, capability_id uuid not null, code text not null, name jsonb not null,
  kind text not null check (kind in ('install', 'operate', 'teach', 'organise', 'answer')), class text not null default 'B' check (class in ('A', 'B', 'C', 'D')),
  flow_id uuid, wanted_per text not null default 'unit' check (wanted_per in ('unit', 'person')), required_persons int not null default 2 check (required_persons between 1 and 1000),
  archived_at timestamptz, version int not null default 1, primary key (project_id, capability_id), unique (project_id, code),
  foreign key (project_id, flow_id) references flows_flow
);
create table capabilities_wanted (
  project_id uuid not null, capability_id uuid not null, unit_id uuid not null, primary key (project_id, capability_id, unit_id),
  foreign key (project_id, capability_id) references capabilities_capability, foreign key (project_id, unit_id) references units_unit
);
create table calendar_day (
  project_id uuid not null references projects_project, day date not null, kind text not null check (kind in ('work', 'rest')), name jsonb not null, official boolean not null default false,
  primary key (project_id, day)
);
create table documents_file (
  project_id uuid not null references projects_project, file_id uuid not null, hash text not null, type text not null, size int not null, name text not null,
  made_by uuid, made_at timestamptz not null, chapter text, subject text, primary key (project_id, file_id)
);

-- The installation's own book (people, projects) stands under the nil project, which is no row of projects_project.
create table ledger_head (project_id uuid primary key, seq bigint not null, hash text not null);
insert into ledger_head (project_id, seq, hash) values ('00000000-0000-0000-0000-000000000000', 0, repeat('0', 64));
create table ledger_fact (
  project_id uuid not null references ledger_head, seq bigint not null, at timestamptz not null, recorded_at timestamptz not null, chapter text not null, subject text not null,
  type text not null, by_id uuid, command_id uuid not null, command_hash text not null, detail jsonb not null, previous text not null, hash text not null,
  primary key (project_id, seq)
);
create index ledger_fact_command on ledger_fact (project_id, command_id);
create index ledger_fact_subject on ledger_fact (project_id, chapter, subject, seq);
create index ledger_fact_by on ledger_fact (project_id, by_id, seq);

create function ledger_is_append_only() returns trigger language plpgsql as $$ begin raise exception 'the ledger is append-only'; end $$;
create trigger ledger_fact_append_only before update or delete on ledger_fact for each row execute function ledger_is_append_only();
create trigger ledger_fact_no_truncate before truncate on ledger_fact execute function ledger_is_append_only();

-- The wall. The settings are local to a transaction; after one that set them they are '' and not null, hence nullif.
create function wall_project() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('changeover.project', true), '')::uuid $$;
create function wall_person() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('changeover.person', true), '')::uuid $$;
create function wall_knock() returns text language sql stable parallel safe as $$ select nullif(current_setting('changeover.knock', true), '') $$;
create function wall_house() returns text language sql stable parallel safe as $$ select nullif(current_setting('changeover.house', true), '') $$;

do $$ declare t text; begin
  foreach t in array array['people_invitation', 'units_unit', 'flows_flow', 'flows_version', 'capabilities_capability', 'capabilities_wanted', 'calendar_day', 'documents_file', 'ledger_head', 'ledger_fact'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security; create policy wall on %I using (project_id = wall_project())', t, t, t);
  end loop;
end $$;
alter table people_member enable row level security; alter table people_member force row level security;
create policy wall on people_member using (project_id = wall_project());
create policy own on people_member for select using (person_id = wall_person());
-- Who knocks at the door names a token's digest or a user name, and sees the invitations of that name in whichever project they are.
create policy knock on people_invitation for select using (wall_knock() in (token_digest, username));
-- The server itself tells by the digest whose token it is, hence no FORCE.
alter table people_token enable row level security;
create policy own on people_token using (person_id = wall_person() or wall_house() = 'administrator');
alter table projects_project enable row level security; alter table projects_project force row level security;
create policy wall on projects_project using (project_id = wall_project());
create policy own on projects_project for select using (exists (select from people_member m where m.project_id = projects_project.project_id and m.person_id = wall_person() and m.left_at is null));
create policy house on projects_project for select using (wall_house() in ('administrator', 'portfolio'));

-- The owner of your own PostgreSQL need be no superuser: with CREATEROLE it makes the role, without it finds it made; either way it must be able to become it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'changeover_app') then create role changeover_app nologin nobypassrls; end if;
  if not pg_has_role(current_user, 'changeover_app', 'set') then execute format('grant changeover_app to %I', current_user); end if;
end $$;
grant usage on schema public to changeover_app;
grant select, insert, update, delete on projects_project, people_member, people_invitation, people_token, units_unit, flows_flow, flows_version, capabilities_capability,
  capabilities_wanted, calendar_day, documents_file to changeover_app;
grant select, insert, update on ledger_head to changeover_app;
grant select, insert on ledger_fact to changeover_app;
grant select (id, name, username, email, lang, zone, house, "endedAt", version), update (name, lang, zone, house, "endedAt", version, "updatedAt") on people_person to changeover_app;
grant select on people_setup to changeover_app;
grant update (used_at) on people_setup to changeover_app;
grant execute on function wall_project(), wall_person(), wall_house(), wall_knock() to changeover_app;
