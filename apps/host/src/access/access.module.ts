import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { CallerIdentifier } from './caller.identifier.js';
import { FailedLoginLimit } from './failed-login.limit.js';
import { FirstToken } from './first-token.service.js';
import { SessionController } from './session/session.controller.js';
import { SessionCookie } from './session/session-cookie.js';
import { SessionStore } from './session/session.store.js';
import { TokenIssuer } from './token.issuer.js';
import { TokenStore } from './token.store.js';
import { TokensController } from './tokens.controller.js';

/** Who may do what, and who did: tokens, sessions of browsers, the guard of every route, and the audit. Asks for the database and the configuration. */
@Module({
  controllers: [TokensController, SessionController, AuditController],
  providers: [
    TokenStore,
    SessionStore,
    SessionCookie,
    CallerIdentifier,
    TokenIssuer,
    FailedLoginLimit,
    AuditService,
    FirstToken,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AuditService, FirstToken],
})
export class AccessModule {}
