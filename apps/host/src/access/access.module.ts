import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './guard/access-guard.js';
import { AuditController } from './audit/audit.controller.js';
import { CallerIdentifier } from './guard/caller-identifier.js';
import { CallersModule } from './callers.module.js';
import { DeviceCookie } from './guard/device-cookie.js';
import { FailedLoginLimit } from './guard/failed-login-limit.js';
import { FailedLoginLog } from './guard/failed-login-log.js';
import { FirstToken } from './tokens/first-token.service.js';
import { RequestScope } from './guard/request-scope.js';
import { IdentityProvider } from './oidc/identity-provider.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OidcPages } from './oidc/oidc-pages.js';
import { SignInCookie } from './oidc/sign-in-cookie.js';
import { PersonStore } from './people/person-store.js';
import { PasswordLimit } from './people/password-limit.js';
import { PasswordSignIn } from './people/password-sign-in.js';
import { UserStore } from './people/user-store.js';
import { UsersController } from './people/users.controller.js';
import { PasswordController } from './session/password.controller.js';
import { SessionController } from './session/session.controller.js';
import { SessionCookie } from './guard/session-cookie.js';
import { SessionStore } from './session/session-store.js';
import { TokensController } from './tokens/tokens.controller.js';

/** Access control: tokens, browser sessions, the guard of every route, and the audit. Depends on the database and the configuration. */
@Module({
  imports: [CallersModule],
  controllers: [
    TokensController,
    SessionController,
    PasswordController,
    OidcController,
    UsersController,
    AuditController,
  ],
  providers: [
    IdentityProvider,
    OidcPages,
    PasswordLimit,
    PasswordSignIn,
    PersonStore,
    SessionStore,
    SignInCookie,
    SessionCookie,
    UserStore,
    CallerIdentifier,
    DeviceCookie,
    FailedLoginLimit,
    FailedLoginLog,
    FirstToken,
    RequestScope,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [CallersModule, FirstToken],
})
export class AccessModule {}
