import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { accessProblem } from '../caller/access-problems.js';
import { BearerToken } from '../tokens/bearer-token.js';
import { CallerIdentifier, SameOriginGuard } from '../guard/caller-identifier.js';
import { type Caller } from '../caller/caller.js';
import { OpenStreams } from '../tokens/open-streams.js';
import { PublicRoute } from '../../http/openapi/route-decorators.js';
import { PasswordSignIn } from '../people/password-sign-in.js';
import { SessionCookie } from '../guard/session-cookie.js';
import { DemoDto, SessionDto, SignedInDto, SignInDto } from './session.dto.js';
import { SessionStore } from './session-store.js';
import { ApiProblems } from '../../http/problems/api-problems.js';

/** `/session`: signs browsers in and out, by a cookie. Programs send a token instead. */
@ApiTags('access')
@PublicRoute()
@Controller('session')
export class SessionController {
  constructor(
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(CallerIdentifier) private readonly callers: CallerIdentifier,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(PasswordSignIn) private readonly passwords: PasswordSignIn,
    @Inject(HOST_CONFIG) private readonly config: Pick<HostConfig, 'demo' | 'oidc'>,
  ) {}

  /** Who is signed in, by cookie or token, as with any other route. */
  @Get()
  @ApiOperation({
    summary: 'Whose session this is',
    description:
      'The name and role of the session or token that sent the request. It can be asked before signing in: then signedIn is null.',
  })
  @ApiOkResponse({ type: SessionDto })
  async find(@Req() request: Request): Promise<SessionDto> {
    return { signedIn: (await this.#signedIn(request)) ?? null, ...(await this.#ways()) };
  }

  /** How to sign in. */
  async #ways(): Promise<Omit<SessionDto, 'signedIn'>> {
    const provider = this.config.oidc?.name ?? null;
    return { demo: this.config.demo !== undefined, passwords: await this.passwords.isPossible(), provider };
  }

  async #signedIn(request: Request): Promise<SignedInDto | undefined> {
    const token = BearerToken.read(request.headers.authorization);
    if (token !== undefined) {
      const { tokenId, feed } = await this.callers.byToken(token, request);
      if (feed) throw accessProblem.otherFeed(feed);
      return this.sessions.findToken(tokenId);
    }
    const secret = this.cookie.read(request);
    return secret === undefined ? undefined : this.sessions.find(secret);
  }

  /** Signs a browser in with a token. From then on, its cookie replaces the token. */
  @Post()
  @ApiOperation({
    summary: 'Sign in with a token',
    description:
      'For browsers: sets a cookie that stands for the token until it is revoked or the session ends. Programs send the token itself.',
  })
  @ApiProblems('cross-site-request')
  @HttpCode(204)
  @UseGuards(SameOriginGuard)
  @ApiNoContentResponse({ description: 'The cookie is set.' })
  async start(
    @Body() { token }: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const caller = await this.callers.byToken(token, request, 'sign-in');
    if (caller.feed) throw accessProblem.otherFeed(caller.feed);
    await this.#signIn(caller, request, response);
  }

  /** The credentials of the demo's emulators, for trying out new connections. 404 on any other host. */
  @Get('demo')
  @ApiOperation({
    summary: 'Whether this host is a demo',
    description: 'A demo has emulated providers and needs no token. On any other host, the problem is no-demo.',
  })
  @ApiProblems('no-demo')
  @ApiOkResponse({ type: DemoDto })
  findDemo(): DemoDto {
    if (!this.config.demo) throw accessProblem.noDemo();
    return { credentials: this.config.demo.credentials };
  }

  /** Signs a browser in as an admin of the demo. 404 on any other host. */
  @Post('demo')
  @ApiOperation({
    summary: 'Sign in to a demo',
    description: 'Sets the cookie of a session as admin, without a token. On any other host, the problem is no-demo.',
  })
  @ApiProblems('no-demo', 'cross-site-request', 'misdirected-request')
  @HttpCode(204)
  @UseGuards(SameOriginGuard)
  @ApiNoContentResponse({ description: 'The cookie is set.' })
  async startDemo(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const admin = this.config.demo ? await this.sessions.firstAdmin() : undefined;
    if (admin === undefined) throw accessProblem.noDemo();
    await this.#signIn({ ...admin, address: request.ip }, request, response);
  }

  /** Signs a browser out. Has no effect without a session. */
  @Delete()
  @ApiOperation({
    summary: 'Sign out',
    description: 'Ends the session of the cookie and removes it. The token stays valid.',
  })
  @ApiProblems('cross-site-request')
  @HttpCode(204)
  @UseGuards(SameOriginGuard)
  @ApiNoContentResponse({ description: 'The session has ended and its cookie is gone.' })
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = this.cookie.read(request);
    if (secret !== undefined) await this.sessions.end(secret, request.ip);
    await this.streams.check();
    this.cookie.clear(request, response);
  }

  async #signIn(caller: Caller, request: Request, response: Response): Promise<void> {
    const { secret, expiresAt } = await this.sessions.start(caller, this.cookie.read(request));
    this.cookie.set(request, response, secret, expiresAt);
  }
}
