import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Request, type Response } from 'express';
import { PublicRoute } from '../../http/openapi/route-decorators.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { SessionCookie } from '../guard/session-cookie.js';
import { PersonStore } from '../people/person-store.js';
import { SessionStore } from '../session/session-store.js';
import { SignInError } from '../people/known-person.js';
import { IdentityProvider } from './identity-provider.js';
import { OidcPages } from './oidc-pages.js';
import { SignInCookie } from './sign-in-cookie.js';

/** Where a person wanted to go. */
export class OidcStartDto {
  @ApiPropertyOptional({ description: 'The page of the console to return to.', example: '/inventory' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  back?: string;
}

/** `/session/oidc`: signing in with an identity provider. Browsers navigate here, so failures lead to a page too. */
@ApiTags('access')
@PublicRoute()
@Controller('session/oidc')
export class OidcController {
  constructor(
    @Inject(IdentityProvider) private readonly provider: IdentityProvider,
    @Inject(SignInCookie) private readonly attempts: SignInCookie,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(OidcPages) private readonly pages: OidcPages,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Sign in with the identity provider',
    description: 'For browsers: leads to the provider that the host is configured with, which leads back here.',
  })
  @ApiProblems('no-identity-provider')
  @ApiFoundResponse({ description: 'To the provider, or to the sign-in page if it does not answer.' })
  async start(@Query() { back }: OidcStartDto, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.#require();
    await this.pages.orFailure(request, response, async () => {
      response.redirect(await this.provider.startAt(this.attempts.start(response, back)));
    });
  }

  @Get('callback')
  @ApiOperation({
    summary: 'Where the identity provider leads back to',
    description:
      'Starts a session if the provider confirms the person and gives them a role. Register this address there.',
  })
  @ApiProblems('no-identity-provider')
  @ApiFoundResponse({ description: 'To the page that was asked for, or to the sign-in page with the reason.' })
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.#require();
    await this.pages.orFailure(request, response, async () => {
      const attempt = this.attempts.take(request, response);
      if (attempt === undefined) throw new SignInError('expired');
      const query = request.originalUrl.split('?', 2)[1] ?? '';
      const person = await this.people.admit(await this.provider.identify(query, attempt));
      const caller = { ...person, address: request.ip };
      const { secret, expiresAt } = await this.sessions.start(caller, this.cookie.read(request));
      this.cookie.set(request, response, secret, expiresAt);
      response.redirect(this.pages.at(attempt.back));
    });
  }

  @Get('end')
  @ApiOperation({
    summary: 'Sign out of the identity provider',
    description: 'For browsers, after DELETE /session: leads to where the provider ends its own session, if it can.',
  })
  @ApiProblems('no-identity-provider')
  @ApiFoundResponse({ description: 'To the provider, or to the sign-in page.' })
  async end(@Res() response: Response): Promise<void> {
    this.#require();
    response.redirect((await this.provider.endAt()) ?? this.pages.at('/sign-in'));
  }

  #require(): void {
    if (this.provider.title === undefined)
      throw new ProblemError(
        'no-identity-provider',
        'This host has no identity provider. Sign in with a token, or set MAESTRO_OIDC_ISSUER.',
      );
  }
}
