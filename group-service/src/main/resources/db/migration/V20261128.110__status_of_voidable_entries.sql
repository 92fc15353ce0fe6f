-- Every entry that can be voided says so in the same two columns.
do $$
declare
    entry text;
begin
    foreach entry in array array['school', 'unit', 'education_group', 'legal_person', 'policy', 'body', 'catalogue_item',
                                 'practice_record', 'digital_record'] loop
        execute format('alter table %I add column status text not null default ''ACTIVE''', entry);
        execute format('update %I set status = ''VOIDED'' where voided_because is not null', entry);
    end loop;

    foreach entry in array array['census', 'membership', 'designation'] loop
        execute format('alter table %I add column voided_because text', entry);
        execute format('update %1$I set voided_because = (
                            select reason from journal
                             where aggregate_id = %1$I.id and event_type = %2$L
                             order by version desc limit 1)
                         where status = ''VOIDED''', entry, entry || '.voided.v1');
    end loop;

    foreach entry in array array['school', 'unit', 'education_group', 'legal_person', 'policy', 'body', 'catalogue_item',
                                 'practice_record', 'digital_record', 'census', 'membership', 'designation'] loop
        execute format('alter table %1$I add constraint %2$I check ((status = ''VOIDED'') = (voided_because is not null))',
                       entry, entry || '_voided_for_a_reason');
    end loop;
end $$;
