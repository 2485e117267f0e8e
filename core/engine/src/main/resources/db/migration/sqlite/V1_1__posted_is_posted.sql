-- The database itself refuses to change or delete what is posted, whichever program asks.

CREATE TRIGGER batch_is_posted_u BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, 'posted is posted: a batch cannot be changed'); END;
CREATE TRIGGER batch_is_posted_d BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'posted is posted: a batch cannot be deleted'); END;

CREATE TRIGGER fund_is_posted_u BEFORE UPDATE ON fund
BEGIN SELECT RAISE(ABORT, 'posted is posted: a fund cannot be changed'); END;
CREATE TRIGGER fund_is_posted_d BEFORE DELETE ON fund
BEGIN SELECT RAISE(ABORT, 'posted is posted: a fund cannot be deleted'); END;

CREATE TRIGGER fund_line_is_posted_u BEFORE UPDATE ON fund_line
BEGIN SELECT RAISE(ABORT, 'posted is posted: a line cannot be changed'); END;
CREATE TRIGGER fund_line_is_posted_d BEFORE DELETE ON fund_line
BEGIN SELECT RAISE(ABORT, 'posted is posted: a line cannot be deleted'); END;

CREATE TRIGGER entry_is_posted_u BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'posted is posted: an entry cannot be changed'); END;
CREATE TRIGGER entry_is_posted_d BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'posted is posted: an entry cannot be deleted'); END;

CREATE TRIGGER measurement_is_posted_u BEFORE UPDATE ON measurement
BEGIN SELECT RAISE(ABORT, 'posted is posted: a measurement cannot be changed'); END;
CREATE TRIGGER measurement_is_posted_d BEFORE DELETE ON measurement
BEGIN SELECT RAISE(ABORT, 'posted is posted: a measurement cannot be deleted'); END;

CREATE TRIGGER head_is_posted_u BEFORE UPDATE ON head
BEGIN SELECT RAISE(ABORT, 'posted is posted: a head cannot be changed'); END;
CREATE TRIGGER head_is_posted_d BEFORE DELETE ON head
BEGIN SELECT RAISE(ABORT, 'posted is posted: a head cannot be deleted'); END;
