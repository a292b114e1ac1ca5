-- A finding knows how often it was there again after it had been resolved: a signed go is compared with that (decision 0015). The facts are counted once; afterwards the fold counts on.
alter table validation_finding no force row level security;
alter table ledger_fact no force row level security;
update validation_finding f set state = f.state || jsonb_build_object('reopened', (
  select count(*) from ledger_fact l where l.project_id = f.project_id and l.chapter = 'validation' and l.subject = f.finding_id::text and l.type = 'reopened'
));
alter table validation_finding force row level security;
alter table ledger_fact force row level security;
