import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../../access/caller/caller.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import { MissingPage, MissingQuery } from './missing.dto.js';
import { MissingService } from './missing.service.js';

/** What Terraform still manages, and the provider no longer lists. */
@ApiTags('terraform')
@RequireRole('operator')
@Controller('terraform/states')
export class MissingController {
  constructor(@Inject(MissingService) private readonly service: MissingService) {}

  @Get(':id/missing')
  @ApiProblems('unknown-terraform-state')
  @ApiOperation({
    summary: 'Lists what a state manages and the inventory does not have',
    description: 'By address: what was deleted at the provider, and what no connection has ever listed.',
  })
  @ApiOkResponse({ type: MissingPage })
  list(@IdParam('Terraform state') id: string, @Query() query: MissingQuery): Promise<MissingPage> {
    return this.service.list(id, query);
  }
}
