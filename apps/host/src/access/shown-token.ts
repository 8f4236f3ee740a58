import { sql } from 'drizzle-orm';
import { apiToken } from '../database/tables/api-token.table.js';
import type { Role } from './roles.types.js';

/** The columns of a token that are shown: all but the hash, which never leaves the database. */
export const SHOWN_TOKEN = {
  id: apiToken.id,
  name: apiToken.name,
  role: sql<Role>`${apiToken.role}`,
  createdAt: apiToken.createdAt,
  expiresAt: apiToken.expiresAt,
  lastUsedAt: apiToken.lastUsedAt,
  revokedAt: apiToken.revokedAt,
};
