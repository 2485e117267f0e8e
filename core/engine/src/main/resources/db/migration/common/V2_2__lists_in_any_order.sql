-- Lists sorted by number, amount or payee; with these a page costs the same wherever it begins. The
-- line stands in them so that the lines of one fund are picked without reading the entries. A number
-- is also how a correction names an entry.
CREATE INDEX entry_kind_number ON entry (kind, number);
CREATE INDEX entry_effect ON entry (effect, line);
CREATE INDEX entry_payee ON entry (payee, line);
