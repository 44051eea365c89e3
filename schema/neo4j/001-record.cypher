// What is live lies in its natural place: nodes by label, participations, engagements and relations as relationships.
// The relationship types of the ontology get their constraint and indexes when a store is opened with it.
CREATE CONSTRAINT actor_key IF NOT EXISTS FOR (x:Actor) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT place_key IF NOT EXISTS FOR (x:Place) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT issue_key IF NOT EXISTS FOR (x:Issue) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT process_key IF NOT EXISTS FOR (x:Process) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT event_key IF NOT EXISTS FOR (x:Event) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT source_key IF NOT EXISTS FOR (x:Source) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT stance_key IF NOT EXISTS FOR (x:Stance) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT claim_key IF NOT EXISTS FOR (x:Claim) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT citation_key IF NOT EXISTS FOR (x:Citation) REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT participation_key IF NOT EXISTS FOR ()-[x:PARTICIPATED_IN]-() REQUIRE x.key IS UNIQUE;
CREATE CONSTRAINT engagement_key IF NOT EXISTS FOR ()-[x:ENGAGED_IN]-() REQUIRE x.key IS UNIQUE;

// Lists, newest first or by name.
CREATE INDEX event_date IF NOT EXISTS FOR (x:Event) ON (x.sortDate, x.tie);
CREATE INDEX event_type IF NOT EXISTS FOR (x:Event) ON (x.type, x.sortDate);
CREATE INDEX process_date IF NOT EXISTS FOR (x:Process) ON (x.sortDate, x.tie);
CREATE INDEX source_date IF NOT EXISTS FOR (x:Source) ON (x.sortDate, x.tie);
CREATE INDEX stance_date IF NOT EXISTS FOR (x:Stance) ON (x.sortDate, x.tie);
CREATE INDEX claim_date IF NOT EXISTS FOR (x:Claim) ON (x.sortDate, x.tie);
CREATE INDEX actor_name IF NOT EXISTS FOR (x:Actor) ON (x.sortName, x.tie);
CREATE INDEX place_name IF NOT EXISTS FOR (x:Place) ON (x.sortName, x.tie);
CREATE INDEX issue_name IF NOT EXISTS FOR (x:Issue) ON (x.sortName, x.tie);

// The facts of an entity, newest first: a hub has very many.
CREATE INDEX participation_actor IF NOT EXISTS FOR ()-[x:PARTICIPATED_IN]-() ON (x.actor, x.sortDate);
CREATE INDEX participation_event IF NOT EXISTS FOR ()-[x:PARTICIPATED_IN]-() ON (x.event, x.sortDate);
CREATE INDEX engagement_actor IF NOT EXISTS FOR ()-[x:ENGAGED_IN]-() ON (x.actor, x.sortDate);
CREATE INDEX engagement_process IF NOT EXISTS FOR ()-[x:ENGAGED_IN]-() ON (x.process, x.sortDate);
CREATE INDEX stance_actor IF NOT EXISTS FOR (x:Stance) ON (x.actor, x.sortDate);
CREATE INDEX stance_issue IF NOT EXISTS FOR (x:Stance) ON (x.issue, x.sortDate);
CREATE INDEX stance_stated_at IF NOT EXISTS FOR (x:Stance) ON (x.statedAt);
CREATE INDEX claim_claimant IF NOT EXISTS FOR (x:Claim) ON (x.claimant, x.sortDate);
CREATE INDEX claim_about IF NOT EXISTS FOR (x:Claim) ON (x.about, x.sortDate);
CREATE INDEX claim_party IF NOT EXISTS FOR (x:Claim) ON (x.party, x.sortDate);
CREATE INDEX citation_source IF NOT EXISTS FOR (x:Citation) ON (x.source, x.revision);
CREATE INDEX citation_supports IF NOT EXISTS FOR (x:Citation) ON (x.supports);
CREATE INDEX citation_speaker IF NOT EXISTS FOR (x:Citation) ON (x.speaker);

// Versions of the past, and the last ones of what was retracted or absorbed: unconnected, found by key, end or kind.
CREATE INDEX version_key IF NOT EXISTS FOR (x:Version) ON (x.key, x.until);
CREATE INDEX version_kind IF NOT EXISTS FOR (x:Version) ON (x.kind, x.until);
CREATE INDEX version_actor IF NOT EXISTS FOR (x:Version) ON (x.actor);
CREATE INDEX version_event IF NOT EXISTS FOR (x:Version) ON (x.event);
CREATE INDEX version_process IF NOT EXISTS FOR (x:Version) ON (x.process);
CREATE INDEX version_issue IF NOT EXISTS FOR (x:Version) ON (x.issue);
CREATE INDEX version_stated_at IF NOT EXISTS FOR (x:Version) ON (x.statedAt);
CREATE INDEX version_claimant IF NOT EXISTS FOR (x:Version) ON (x.claimant);
CREATE INDEX version_about IF NOT EXISTS FOR (x:Version) ON (x.about);
CREATE INDEX version_party IF NOT EXISTS FOR (x:Version) ON (x.party);
CREATE INDEX version_from IF NOT EXISTS FOR (x:Version) ON (x.from);
CREATE INDEX version_to IF NOT EXISTS FOR (x:Version) ON (x.to);
CREATE INDEX version_source IF NOT EXISTS FOR (x:Version) ON (x.source);
CREATE INDEX version_supports IF NOT EXISTS FOR (x:Version) ON (x.supports);
CREATE INDEX version_speaker IF NOT EXISTS FOR (x:Version) ON (x.speaker);
CREATE INDEX version_merged IF NOT EXISTS FOR (x:Version) ON (x.mergedInto);

// The sequence: the last revision, who writes, what each batch did, and which elements it touched.
CREATE CONSTRAINT record_head_id IF NOT EXISTS FOR (x:RecordHead) REQUIRE x.id IS UNIQUE;
CREATE CONSTRAINT commit_fence_id IF NOT EXISTS FOR (x:CommitFence) REQUIRE x.id IS UNIQUE;
CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (x:Batch) REQUIRE x.id IS UNIQUE;
CREATE CONSTRAINT batch_revision IF NOT EXISTS FOR (x:Batch) REQUIRE x.revision IS UNIQUE;
CREATE INDEX batch_at IF NOT EXISTS FOR (x:Batch) ON (x.at);
CREATE INDEX batch_origin IF NOT EXISTS FOR (x:Batch) ON (x.origin);
CREATE CONSTRAINT change_log_revision IF NOT EXISTS FOR (x:ChangeLog) REQUIRE (x.revision, x.first) IS UNIQUE;

// Relations whose key does not tell their type.
CREATE CONSTRAINT relation_key IF NOT EXISTS FOR (x:RelationKey) REQUIRE x.key IS UNIQUE;

// Search reads words that Graph.Core has folded and parted by spaces; look-ups read whole names and identifiers.
CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (x:Actor|Place|Issue|Process|Event|Source|Stance|Claim|Citation|Version) ON EACH [x.nameWords, x.textWords]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (x:Actor|Place|Issue|Process|Event|Source) ON EACH [x.foldedNames, x.externalIds]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};
