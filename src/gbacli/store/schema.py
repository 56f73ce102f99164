"""The tables of the database; docs/database.md explains them.

All numbers of entities and facts are made from content (gbacli.resolution.identity); those of documents and claims are
the database's own and never shown.
"""

from __future__ import annotations

APPLICATION_ID = 0x67626121  # "gba!"
VERSION = 3

TABLES = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    title TEXT, published TEXT, publisher TEXT, url TEXT,
    script TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL, encoding_source TEXT NOT NULL,
    lossy INTEGER NOT NULL, warnings TEXT NOT NULL,
    reader TEXT NOT NULL,
    words INTEGER NOT NULL,
    original INTEGER REFERENCES documents(id)
);
CREATE INDEX documents_by_words ON documents(words, original);
CREATE INDEX documents_by_original ON documents(original) WHERE original IS NOT NULL;
CREATE INDEX documents_by_content ON documents(sha256);
CREATE INDEX documents_by_publisher ON documents(publisher);
CREATE TABLE texts (
    document INTEGER PRIMARY KEY REFERENCES documents(id),
    text TEXT NOT NULL
);
CREATE VIRTUAL TABLE terms USING fts5(body, content='', tokenize='ascii', detail=none, columnsize=0);
CREATE VIRTUAL TABLE title_terms USING fts5(title, content='', tokenize='ascii', detail=none, columnsize=0);
CREATE TABLE rules (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    family TEXT NOT NULL CHECK (family IN ('o', 'p')),
    key TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    place TEXT, region TEXT, kind TEXT,
    documents INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX entities_by_key ON entities(family, key, id, place);
CREATE INDEX entities_by_place ON entities(place) WHERE place IS NOT NULL;
CREATE INDEX entities_by_kind ON entities(kind, family, key, id) WHERE kind IS NOT NULL;
CREATE TABLE names (
    entity INTEGER NOT NULL REFERENCES entities(id),
    text TEXT NOT NULL,
    key TEXT,
    uses INTEGER NOT NULL, fullest INTEGER NOT NULL, known INTEGER NOT NULL,
    PRIMARY KEY (entity, text)
) WITHOUT ROWID;
CREATE INDEX names_by_key ON names(key) WHERE key IS NOT NULL;
CREATE TABLE traits (
    entity INTEGER NOT NULL REFERENCES entities(id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (entity, field, value)
) WITHOUT ROWID;
CREATE TABLE mentions (
    document INTEGER NOT NULL REFERENCES documents(id),
    entity INTEGER NOT NULL REFERENCES entities(id),
    data TEXT NOT NULL,
    PRIMARY KEY (document, entity)
) WITHOUT ROWID;
CREATE INDEX mentions_by_entity ON mentions(entity);
CREATE TABLE place_forms (
    form TEXT NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (form, place)
) WITHOUT ROWID;

CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents(id),
    family TEXT NOT NULL CHECK (family IN ('m', 'r', 'a', 'e')),
    grp INTEGER NOT NULL,
    fact INTEGER,
    event INTEGER REFERENCES claims(id) DEFERRABLE INITIALLY DEFERRED,
    data TEXT NOT NULL,
    quotes TEXT NOT NULL
);
CREATE INDEX claims_by_document ON claims(document);
CREATE INDEX claims_by_group ON claims(grp);
CREATE INDEX claims_by_fact ON claims(fact);
CREATE INDEX claims_by_event ON claims(event) WHERE event IS NOT NULL;

CREATE TABLE held (
    document INTEGER PRIMARY KEY REFERENCES documents(id),
    mentions TEXT NOT NULL,
    claims TEXT NOT NULL
);
CREATE TABLE superseded (
    fact INTEGER NOT NULL,
    family TEXT NOT NULL CHECK (family IN ('m', 'r', 'a', 'e')),
    document TEXT NOT NULL,
    published TEXT, url TEXT,
    said TEXT NOT NULL,
    quotes TEXT NOT NULL,
    PRIMARY KEY (fact, document)
) WITHOUT ROWID;
CREATE INDEX superseded_by_document ON superseded(document);

CREATE TABLE memberships (
    id INTEGER PRIMARY KEY,
    alliance INTEGER NOT NULL REFERENCES entities(id),
    member INTEGER NOT NULL REFERENCES entities(id),
    relation TEXT NOT NULL,
    et_al INTEGER NOT NULL,
    stated_count INTEGER
);
CREATE INDEX memberships_by_alliance ON memberships(alliance, member);
CREATE INDEX memberships_by_member ON memberships(member, alliance);
CREATE TABLE roles (
    id INTEGER PRIMARY KEY,
    body INTEGER NOT NULL REFERENCES entities(id),
    person INTEGER NOT NULL REFERENCES entities(id),
    title TEXT NOT NULL, title_key TEXT NOT NULL,
    term TEXT,
    former INTEGER NOT NULL,
    start TEXT, "end" TEXT,
    first_attested TEXT, last_attested TEXT, first_held TEXT, last_held TEXT
);
CREATE INDEX roles_by_body ON roles(body, title_key, last_attested, person);
CREATE INDEX roles_by_person ON roles(person, body);
CREATE INDEX roles_by_title ON roles(title_key);
CREATE INDEX roles_former ON roles(body) WHERE former = 1;
CREATE TABLE agreements (
    id INTEGER PRIMARY KEY,
    grp INTEGER NOT NULL,
    kind TEXT, head TEXT NOT NULL, title TEXT, words TEXT NOT NULL,
    et_al INTEGER NOT NULL,
    signed TEXT, date_text TEXT, place TEXT,
    event INTEGER REFERENCES claims(id) DEFERRABLE INITIALLY DEFERRED,
    count INTEGER NOT NULL, amount TEXT,
    status TEXT NOT NULL
);
CREATE INDEX agreements_by_group ON agreements(grp);
CREATE INDEX agreements_by_date ON agreements(signed);
CREATE INDEX agreements_by_head ON agreements(head, signed);
CREATE INDEX agreements_by_status ON agreements(status, signed);
CREATE INDEX agreements_by_event ON agreements(event) WHERE event IS NOT NULL;
CREATE TABLE parties (
    agreement INTEGER NOT NULL REFERENCES agreements(id),
    position INTEGER NOT NULL,
    body INTEGER NOT NULL REFERENCES entities(id),
    PRIMARY KEY (agreement, position)
) WITHOUT ROWID;
CREATE INDEX parties_by_body ON parties(body);
CREATE TABLE signatories (
    agreement INTEGER NOT NULL REFERENCES agreements(id),
    position INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES entities(id),
    PRIMARY KEY (agreement, position)
) WITHOUT ROWID;
CREATE INDEX signatories_by_person ON signatories(person);
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    grp INTEGER NOT NULL,
    name TEXT NOT NULL, key TEXT NOT NULL,
    start TEXT, "end" TEXT, place TEXT
);
CREATE INDEX events_by_group ON events(grp);
CREATE INDEX events_by_date ON events(start);
CREATE INDEX events_by_key ON events(key);
CREATE TABLE organizers (
    event INTEGER NOT NULL REFERENCES events(id),
    position INTEGER NOT NULL,
    body INTEGER NOT NULL REFERENCES entities(id),
    function TEXT NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX organizers_by_body ON organizers(body);
"""


def statements() -> list[str]:
    """The statements that make the tables, one by one."""
    return [statement for part in TABLES.split(";") if (statement := part.strip())]
