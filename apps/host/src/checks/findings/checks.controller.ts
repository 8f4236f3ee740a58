import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../../access/caller/caller.js';
import { CheckList } from './check.dto.js';
import { CheckViews } from './check-views.service.js';

/** What is checked. */
@ApiTags('findings')
@RequireRole('viewer')
@Controller('checks')
export class ChecksController {
  constructor(@Inject(CheckViews) private readonly views: CheckViews) {}

  @Get()
  @ApiOperation({
    summary: 'What is checked, why, and what to do about it',
    description:
      'The checks of all plugins, with their severity, the kinds that they look at, and how to fix what they find.',
  })
  @ApiOkResponse({ type: CheckList })
  list(): Promise<CheckList> {
    return this.views.list();
  }
}
