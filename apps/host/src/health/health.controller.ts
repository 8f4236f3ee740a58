import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiProperty, ApiOperation } from '@nestjs/swagger';
import { PublicRoute } from '../http/openapi/route-decorators.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { Readiness } from './readiness.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** The response if all is well. Otherwise it is a problem. */
export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

/** `/health`, for supervisors and load balancers. Unauthenticated: it only reports which component is down. */
@ApiTags('operations')
@PublicRoute()
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  /** Whether the process responds. If not, restart it. */
  @Get('live')
  @ApiOperation({
    summary: 'Whether the process runs',
    description:
      'For the supervisor of the process: it answers as long as the process handles requests, also without its database.',
  })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  /** Whether database and queue respond. If not, 503 with the failed components. */
  @Get('ready')
  @ApiOperation({
    summary: 'Whether the host can serve requests',
    description:
      'For load balancers: it answers 200 if the database and the queue respond. Otherwise the problem is not-ready, and its errors name what does not.',
  })
  @ApiProblems('not-ready')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: HealthDto })
  async ready(): Promise<HealthDto> {
    const errors = await this.readiness.findFaults();
    if (errors.length === 0) return { status: 'ok' };
    throw new ProblemError(
      'not-ready',
      `The host cannot work without: ${errors.map(({ field }) => field).join(', ')}. It recovers automatically once they are available.`,
      { errors },
    );
  }
}
