-- The handover chapter: how far each person has come with each capability, every deed as a row for lists, and the weeks for the inversion curve.
-- `state` is the fold of the standing's facts; the columns beside it are what the wall reads (a glance), so that it need not open ten thousand states.
create table handover_standing (
  project_id uuid not null, capability_id uuid not null, person_id uuid not null, unit_id uuid not null, state jsonb not null,
  level smallint not null, run smallint not null, need smallint not null, eligible boolean not null, progress text not null, moved_on date, lapses_on date,
  watched boolean not null, lapsed boolean not null, taken_back boolean not null, teacher boolean not null, review boolean not null, signing boolean not null,
  primary key (project_id, capability_id, person_id),
  foreign key (project_id, capability_id) references capabilities_capability, foreign key (project_id, unit_id) references units_unit
);
create index handover_standing_unit on handover_standing (project_id, unit_id, capability_id);
create index handover_standing_person on handover_standing (project_id, person_id);

-- One row for each demonstration, attempt and taught session; `struck` when it was withdrawn or both sides agreed that it is void.
create table handover_deed (
  project_id uuid not null, deed_id uuid not null, kind text not null check (kind in ('demonstration', 'attempt', 'session')), session_id uuid, capability_id uuid not null, unit_id uuid not null,
  person_id uuid not null, coach_id uuid, at timestamptz not null, day date not null, recorded_at timestamptz not null, recorded_by uuid, outcome text,
  doing text not null check (doing in ('vendor', 'guided', 'alone', 'taught')), struck text check (struck in ('withdrawn', 'void')), detail jsonb not null, primary key (project_id, deed_id),
  foreign key (project_id, capability_id) references capabilities_capability, foreign key (project_id, unit_id) references units_unit
);
create index handover_deed_session on handover_deed (project_id, session_id) where session_id is not null;
create index handover_deed_at on handover_deed (project_id, at desc, deed_id);
create index handover_deed_capability on handover_deed (project_id, capability_id, person_id, at);
create index handover_deed_person on handover_deed (project_id, person_id, at);

-- How often, in the week that begins on `week`, the work was done by whom; kept with each deed so that the curve is read and never counted.
create table handover_week (project_id uuid not null, week date not null, doing text not null, deeds int not null, primary key (project_id, week, doing));

do $$ declare t text; begin
  foreach t in array array['handover_standing', 'handover_deed', 'handover_week'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security; create policy wall on %I using (project_id = wall_project())', t, t, t);
  end loop;
end $$;
grant select, insert, update, delete on handover_standing, handover_deed, handover_week to changeover_app;
