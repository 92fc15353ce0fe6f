-- Teachers whose home unit has ended are counted at the unit that it became: found by code, in both directions.
create index fact_unit_code on fact ((state ->> 'unitCode')) where kind = 'unit';
create index fact_unit_successors on fact
    using gin (jsonb_path_query_array(state, '$.successions[*].successors[*]')) where kind = 'unit';
