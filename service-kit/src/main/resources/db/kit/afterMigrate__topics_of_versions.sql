-- Instances of before write no topic. While an upgrade goes from instance to instance, one of them may write yet; the last
-- start finds what it wrote.
update inbox_version v set topic = o.topic
  from (select projection, min(topic) as topic from inbox_offset group by projection having count(distinct topic) = 1) o
 where v.projection = o.projection and v.topic is null;
