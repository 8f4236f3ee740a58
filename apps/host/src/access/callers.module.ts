import { Module } from '@nestjs/common';
import { AuditService } from './audit/audit.service.js';
import { OpenStreams } from './tokens/open-streams.js';
import { TokenIssuer } from './tokens/token-issuer.js';
import { TokenStore } from './tokens/token-store.js';

/** Services for other modules: the audit, tokens, and long responses that end when the caller may no longer read them. Has no guard. */
@Module({
  providers: [AuditService, OpenStreams, TokenStore, TokenIssuer],
  exports: [AuditService, OpenStreams, TokenStore, TokenIssuer],
})
export class CallersModule {}
