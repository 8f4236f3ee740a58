import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../../access/caller/caller.js';
import { ExpiryList, ExpiryQuery } from './expiry.dto.js';
import { ExpiriesService } from './expiries.service.js';

/** When certificates, keys and versions expire. */
@ApiTags('findings')
@RequireRole('viewer')
@Controller('expiries')
export class ExpiriesController {
  constructor(@Inject(ExpiriesService) private readonly expiries: ExpiriesService) {}

  @Get()
  @ApiOperation({
    summary: 'What expires soon, and what has expired, the earliest first',
    description: 'Certificates, keys and versions, from all fields with the role expires-at, whatever their kind.',
  })
  @ApiOkResponse({ type: ExpiryList })
  list(@Query() query: ExpiryQuery): Promise<ExpiryList> {
    return this.expiries.list(query);
  }
}
