-- What version 3 posts is as final as what came before.

CREATE TRIGGER revision_is_posted_u BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'posted is posted: a revision cannot be changed'); END;
CREATE TRIGGER revision_is_posted_d BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'posted is posted: a revision cannot be deleted'); END;

CREATE TRIGGER evidence_is_posted_u BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'posted is posted: evidence cannot be changed'); END;
CREATE TRIGGER evidence_is_posted_d BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'posted is posted: evidence cannot be deleted'); END;
