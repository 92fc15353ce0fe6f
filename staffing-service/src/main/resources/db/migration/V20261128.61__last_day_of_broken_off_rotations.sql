-- A running rotation that was called off ended on that day and is judged by what was served. The day is in the journal. Where
-- another rotation of the teacher has taken those days since, the last day stays unknown.
with called_off as (
    select r.id, r.teacher_id, r.version + 1 as version, j.data,
           daterange(r.started_on, greatest(r.started_on, (j.occurred_at at time zone 'Asia/Shanghai')::date), '[]')
               as served
      from rotation r
      join journal j on j.aggregate_id = r.id and j.version = r.version and j.event_type = 'rotation.cancelled.v1'
     where r.status = 'CANCELLED' and r.started_on is not null and r.ended_on is null),
alone as (
    select c.*, upper(c.served) - 1 as ended_on
      from called_off c
     where not exists (select from rotation o
                        where o.teacher_id = c.teacher_id and o.id <> c.id and o.taken && c.served
                          and o.status <> 'VOIDED' and (o.status <> 'CANCELLED' or o.ended_on is not null))
       and not exists (select from called_off o
                        where o.teacher_id = c.teacher_id and o.id <> c.id and o.served && c.served)),
ended as (
    update rotation r set ended_on = a.ended_on, version = a.version from alone a where r.id = a.id
    returning r.id),
written as (
    insert into journal (event_id, event_type, aggregate_id, version, occurred_at, data, actor, actor_roles, reason)
    select uuidv7(), 'rotation.cancelled.v1', a.id, a.version, now(),
           json_build_object('version', a.version,
                             'state', (a.data -> 'state')::jsonb || jsonb_build_object('endedOn', a.ended_on),
                             'previous', a.data -> 'state'),
           'system', 'system', 'a rotation that is called off ends on that day'
      from alone a join ended e on e.id = a.id
    returning seq)
insert into outbox (seq) select seq from written;
