import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { FailedLoginLimit } from './failed-login.limit.js';
import { FirstToken } from './first-token.service.js';
import { TokenIssuer } from './token.issuer.js';
import { TokenStore } from './token.store.js';
import { TokensController } from './tokens.controller.js';

/** Who may do what, and who did: tokens, the guard of every route, and the audit. Asks for the database and the configuration. */
@Module({
  controllers: [TokensController, AuditController],
  providers: [
    TokenStore,
    TokenIssuer,
    FailedLoginLimit,
    AuditService,
    FirstToken,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AuditService, FirstToken],
})
export class AccessModule {}
