import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import { type Caller, CurrentCaller, RequireRole } from '../caller/caller.js';
import { requireConnections } from '../caller/connection-role.dto.js';
import { OpenStreams } from '../tokens/open-streams.js';
import { UserStore } from './user-store.js';
import { CreateUserDto, UpdateUserDto, UserDto, UserPageDto, UserQueryDto, UserWithCodeDto } from './user.dto.js';

const CURSORS = new ListCursors({ list: 'users' }, [PLACE_RULES.text]);

/** `/users`: the people who sign in with a password or an identity provider, for admins. */
@ApiTags('access')
@RequireRole('admin')
@Controller('users')
export class UsersController {
  constructor(
    @Inject(UserStore) private readonly users: UserStore,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'All users',
    description:
      'By name: who signs in with a password or the identity provider, their roles, and when they last did. Tokens are not included.',
  })
  @ApiProblems('invalid-cursor')
  @ApiOkResponse({ type: UserPageDto })
  async list(@Query() { limit, cursor }: UserQueryDto): Promise<UserPageDto> {
    const found = await this.users.list(limit + 1, CURSORS.read(cursor)?.[0]);
    const nextCursor = CURSORS.next(found, limit, ({ place }) => [place]);
    return { items: found.slice(0, limit).map(({ place: _, ...user }) => user), nextCursor };
  }

  @Post()
  @ApiOperation({
    summary: 'Create a user with a password',
    description:
      'The response has a code, shown only now, with which the user chooses a password. Users of the identity provider are created when they sign in.',
  })
  @ApiCreatedResponse({ type: UserWithCodeDto })
  create(@Body() wanted: CreateUserDto, @CurrentCaller() caller: Caller | undefined): Promise<UserWithCodeDto> {
    requireConnections(wanted);
    return this.users.create(wanted, caller);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change the name or the roles of a user, disable or enable them',
    description:
      'Takes effect at once, in all sessions. Disabling ends them. The identity provider decides the names and roles of its users.',
  })
  @ApiProblems('user-of-provider', 'own-user', 'last-admin')
  @ApiOkResponse({ type: UserDto })
  async update(
    @IdParam('user') id: string,
    @Body() wanted: UpdateUserDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<UserDto> {
    const user = await this.users.update(id, wanted, caller);
    await this.streams.check();
    return user;
  }

  @Delete(':id')
  @ApiOperation({
    summary: 'Delete a user',
    description:
      'Signs them out everywhere, and deletes their views and queries that are not shared. Audit, history and mutes keep the name. Users of the identity provider return when they sign in again; to prevent it, disable them.',
  })
  @ApiProblems('own-user', 'last-admin')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The user is deleted.' })
  async remove(@IdParam('user') id: string, @CurrentCaller() caller: Caller | undefined): Promise<void> {
    await this.users.remove(id, caller);
    await this.streams.check();
  }

  @Post(':id/reset')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Reset the password of a user',
    description:
      'Signs them out and forgets the password. The response has a code, shown only now, to choose another one.',
  })
  @ApiProblems('user-of-provider')
  @ApiOkResponse({ type: UserWithCodeDto })
  async reset(@IdParam('user') id: string, @CurrentCaller() caller: Caller | undefined): Promise<UserWithCodeDto> {
    const user = await this.users.reset(id, caller);
    await this.streams.check();
    return user;
  }
}
