import { Module } from '@nestjs/common';
import { AuditService } from './audit/audit.service.js';
import { OpenStreams } from './tokens/open-streams.js';
import { TokenStore } from './tokens/token-store.js';

/** Services for other modules: the audit, and long responses that end when the caller may no longer read them. Has no guard. */
@Module({ providers: [AuditService, OpenStreams, TokenStore], exports: [AuditService, OpenStreams, TokenStore] })
export class CallersModule {}
