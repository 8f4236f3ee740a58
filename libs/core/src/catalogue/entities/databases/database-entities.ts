// The entities of this folder that are public, for the package’s own index, which would be too long otherwise.
export { connectionPool, type ConnectionPool } from './connection-pool.entity.js';
export { database, type Database, type TrustedSource } from './database.entity.js';
export { databaseBackup, type DatabaseBackup } from './database-backup.entity.js';
export { databaseReplica, type DatabaseReplica } from './database-replica.entity.js';
export { schemaSubject, type SchemaSubject } from './schema-subject.entity.js';
export { searchIndex, type SearchIndex } from './search-index.entity.js';
export { topic, type Topic } from './topic.entity.js';
