-- No rule looks at the events of funding-service.
delete from inbox_version v using fact f where f.kind = 'fund' and v.aggregate_id = f.id;
delete from fact where kind = 'fund';
