import { Body, Controller, HttpCode, Inject, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { PublicRoute } from '../../http/openapi/route-decorators.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { type Caller, CurrentCaller, RequireRole } from '../caller/caller.js';
import { accessProblem } from '../caller/access-problems.js';
import { SameOriginGuard } from '../guard/caller-identifier.js';
import { DeviceCookie } from '../guard/device-cookie.js';
import { SessionCookie } from '../guard/session-cookie.js';
import { type Admitted, PasswordSignIn } from '../people/password-sign-in.js';
import { ChangePasswordDto, ChoosePasswordDto, PasswordSignInDto } from '../people/user.dto.js';
import { OpenStreams } from '../tokens/open-streams.js';
import { SessionStore } from './session-store.js';

/** `/session/password`: signs users in with their passwords. */
@ApiTags('access')
@Controller('session/password')
export class PasswordController {
  constructor(
    @Inject(PasswordSignIn) private readonly passwords: PasswordSignIn,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(DeviceCookie) private readonly devices: DeviceCookie,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  @Post()
  @PublicRoute()
  @UseGuards(SameOriginGuard)
  @ApiOperation({
    summary: 'Sign in with a name and a password',
    description:
      'For browsers: sets a cookie that stands for the user until the session ends, the password changes or an admin disables them. Another one makes the browser known, so that wrong passwords of others do not keep the user out.',
  })
  @ApiProblems('unauthorized', 'cross-site-request', 'too-many-sign-ins')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The cookie is set.' })
  async signIn(
    @Body() given: PasswordSignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const place = { ip: request.ip, device: this.devices.read(request) };
    await this.#start(await this.passwords.signIn(given, place), request, response);
  }

  @Post('code')
  @PublicRoute()
  @UseGuards(SameOriginGuard)
  @ApiOperation({
    summary: 'Choose a password with a code',
    description:
      'With the code that an admin gave the user, which is good once. Ends their other sessions and signs in.',
  })
  @ApiProblems('unauthorized', 'cross-site-request', 'too-many-sign-ins')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The password is set, and the cookie too.' })
  async choose(
    @Body() given: ChoosePasswordDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.#start(await this.passwords.choose(given, request), request, response);
  }

  @Put()
  @RequireRole('viewer')
  @ApiOperation({
    summary: 'Change your password',
    description:
      'For users who signed in with a password. Ends all of their sessions, and starts a new one for this browser.',
  })
  @ApiProblems('no-password', 'too-many-sign-ins')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The password is changed, and the cookie is set again.' })
  async change(
    @Body() given: ChangePasswordDto,
    @CurrentCaller() caller: Caller | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    if (caller === undefined) throw accessProblem.unauthorized();
    await this.#start(await this.passwords.change(caller, given), request, response);
  }

  async #start({ caller, device, confirm }: Admitted, request: Request, response: Response): Promise<void> {
    const { secret, expiresAt } = await this.sessions.start(caller, this.cookie.read(request), confirm);
    this.cookie.set(request, response, secret, expiresAt);
    this.devices.set(request, response, device);
    await this.streams.check();
  }
}
