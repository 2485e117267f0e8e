-- What version 2 posts is as final as what version 1 posted.

CREATE TRIGGER measurement_correction_is_posted_u BEFORE UPDATE ON measurement_correction
BEGIN SELECT RAISE(ABORT, 'posted is posted: a correction cannot be changed'); END;
CREATE TRIGGER measurement_correction_is_posted_d BEFORE DELETE ON measurement_correction
BEGIN SELECT RAISE(ABORT, 'posted is posted: a correction cannot be deleted'); END;

CREATE TRIGGER period_event_is_posted_u BEFORE UPDATE ON period_event
BEGIN SELECT RAISE(ABORT, 'posted is posted: a period event cannot be changed'); END;
CREATE TRIGGER period_event_is_posted_d BEFORE DELETE ON period_event
BEGIN SELECT RAISE(ABORT, 'posted is posted: a period event cannot be deleted'); END;

CREATE TRIGGER attachment_is_posted_u BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'posted is posted: an attachment cannot be changed'); END;
CREATE TRIGGER attachment_is_posted_d BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, 'posted is posted: an attachment cannot be deleted'); END;

CREATE TRIGGER attachment_content_is_posted_u BEFORE UPDATE ON attachment_content
BEGIN SELECT RAISE(ABORT, 'posted is posted: an attached file cannot be changed'); END;
CREATE TRIGGER attachment_content_is_posted_d BEFORE DELETE ON attachment_content
BEGIN SELECT RAISE(ABORT, 'posted is posted: an attached file cannot be deleted'); END;

CREATE TRIGGER refusal_is_posted_u BEFORE UPDATE ON refusal
BEGIN SELECT RAISE(ABORT, 'posted is posted: a refused attempt cannot be changed'); END;
CREATE TRIGGER refusal_is_posted_d BEFORE DELETE ON refusal
BEGIN SELECT RAISE(ABORT, 'posted is posted: a refused attempt cannot be deleted'); END;
