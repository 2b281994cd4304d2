CREATE TABLE tawthiq_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);

INSERT INTO tawthiq_version VALUES ('0003');

CREATE TABLE announcements (
	id BIGSERIAL NOT NULL, 
	kind VARCHAR NOT NULL CONSTRAINT announcements_kind CHECK (kind IN ('report', 'correction', 'text')), 
	subject VARCHAR, 
	state VARCHAR NOT NULL CONSTRAINT announcements_state CHECK (state IN ('draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled')), 
	silent BOOLEAN NOT NULL, 
	texts JSON NOT NULL, 
	scheduled_at BIGINT, 
	created_at BIGINT NOT NULL, 
	started_at BIGINT, 
	ended_at BIGINT, 
	paused_because VARCHAR, 
	counts JSON, 
	CONSTRAINT announcements_key PRIMARY KEY (id)
);

INSERT INTO announcements (id, kind, state, silent, created_at, texts) VALUES (1, 'text', 'done', False, 1, '{"ar": "a text of before"}');

CREATE TABLE chats (
	id BIGSERIAL NOT NULL, 
	address VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	subscribed_at BIGINT, 
	left_at BIGINT, 
	updated_at BIGINT NOT NULL, 
	CONSTRAINT chats_key PRIMARY KEY (id), 
	CONSTRAINT chats_address_once UNIQUE (address)
);

INSERT INTO chats (id, address, language, subscribed_at, updated_at) VALUES (1, '987654321', 'ar', 1, 1);

CREATE TABLE running (
	id SERIAL NOT NULL CONSTRAINT running_one CHECK (id = 1), 
	process VARCHAR NOT NULL, 
	CONSTRAINT running_key PRIMARY KEY (id)
);

INSERT INTO running (id, process) VALUES (1, 'a');

CREATE TABLE storage (
	id SERIAL NOT NULL CONSTRAINT storage_one CHECK (id = 1), 
	key_check VARCHAR NOT NULL, 
	CONSTRAINT storage_key PRIMARY KEY (id)
);

INSERT INTO storage (id, key_check) VALUES (1, 'plain');

CREATE TABLE unanswered (
	language VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	declined BIGINT NOT NULL, 
	disliked BIGINT NOT NULL, 
	asked_on BIGINT NOT NULL, 
	CONSTRAINT unanswered_key PRIMARY KEY (language, text)
);

INSERT INTO unanswered (language, text, declined, disliked, asked_on) VALUES ('ar', 'a text of before', 3, 0, 0);

CREATE TABLE uploads (
	name VARCHAR NOT NULL, 
	version VARCHAR NOT NULL, 
	file_id VARCHAR NOT NULL, 
	CONSTRAINT uploads_key PRIMARY KEY (name)
);

INSERT INTO uploads (name, version, file_id) VALUES ('card:a:ar', '1', 'a');

CREATE TABLE usage (
	day BIGINT NOT NULL, 
	kind VARCHAR NOT NULL CONSTRAINT usage_kind CHECK (kind IN ('question', 'fact', 'helpful', 'unhelpful')), 
	language VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	times BIGINT NOT NULL, 
	CONSTRAINT usage_key PRIMARY KEY (day, kind, language, subject)
);

INSERT INTO usage (day, kind, language, subject, times) VALUES (0, 'fact', 'ar', 'a', 1);

CREATE TABLE deliveries (
	announcement_id BIGINT NOT NULL, 
	chat_id BIGINT NOT NULL, 
	language VARCHAR NOT NULL, 
	state VARCHAR NOT NULL CONSTRAINT deliveries_state CHECK (state IN ('pending', 'sending', 'sent', 'blocked', 'gone', 'failed', 'skipped', 'unknown')), 
	attempted_at BIGINT, 
	settled_at BIGINT, 
	CONSTRAINT deliveries_key PRIMARY KEY (announcement_id, chat_id), 
	CONSTRAINT deliveries_announcement_id FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE, 
	CONSTRAINT deliveries_chat_id FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE
);

CREATE INDEX deliveries_chat_id ON deliveries (chat_id);

CREATE INDEX deliveries_state ON deliveries (announcement_id, state, chat_id);

INSERT INTO deliveries (announcement_id, chat_id, language, state) VALUES (1, 1, 'ar', 'sent');
