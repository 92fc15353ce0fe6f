-- Which topic an aggregate's events come from; three topics feed this projection, so the kit cannot tell.
update inbox_version v
   set topic = case when f.kind in ('teacher', 'rotation') then 'staffing-events'
                    else 'group-events' end
  from fact f
 where f.id = v.aggregate_id and v.topic is null;
