-- Who goes on to the next rotation has ended the one before, though its plan may have been over for long.
create unique index rotation_one_running on rotation (teacher_id) where status = 'RUNNING';
