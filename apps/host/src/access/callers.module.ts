import { Module } from '@nestjs/common';
import { AuditService } from './audit/audit.service.js';
import { OpenStreams } from './tokens/open-streams.js';
import { TokenStore } from './tokens/token-store.js';

/** What other modules keep of who calls: the audit, and the answers that go on for as long as a caller may read them. Has no guard of its own. */
@Module({ providers: [AuditService, OpenStreams, TokenStore], exports: [AuditService, OpenStreams, TokenStore] })
export class CallersModule {}
