import { CSV_FORMAT } from '@maestro/core';
import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import { type Response } from 'express';
import { RequireRole } from '../access/caller/caller.js';
import { type BilledAmount, CostMonths, CostMonthsQuery, Costs, CostsQuery } from './costs.dto.js';
import { CostsService } from './costs.service.js';

/** What accounts cost, by their invoices. */
@ApiTags('costs')
@RequireRole('viewer')
@Controller('costs')
export class CostsController {
  constructor(@Inject(CostsService) private readonly service: CostsService) {}

  @Get()
  @ApiOperation({
    summary: 'What a month cost, by groups',
    description:
      'From the lines of closed invoices, and of the running month. With `accept: text/csv`, the groups and what is beside them are rows of a table.',
  })
  @ApiOkResponse({ type: Costs })
  async costs(
    @Query() query: CostsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Costs | string> {
    const costs = await this.service.costs(query);
    response.vary('accept');
    if (!accept?.includes('text/csv')) return costs;
    response.type('text/csv; charset=utf-8');
    return costsCsv(costs);
  }

  @Get('months')
  @ApiOperation({
    summary: 'What each month cost',
    description: 'The totals of the invoices of all months, by currency, newest first.',
  })
  @ApiOkResponse({ type: CostMonths })
  months(@Query() { connection }: CostMonthsQuery): Promise<CostMonths> {
    return this.service.months(connection);
  }
}

/** What is counted more than once is subtracted. */
const negated = ({ currency, amount, previous, change }: BilledAmount): BilledAmount => ({
  ...{ currency, amount: opposite(amount), previous: opposite(previous), change: opposite(change) },
});

/** `-3.20` for `3.20`, and the other way round. */
function opposite(decimal: string): string {
  if (Number(decimal) === 0) return decimal;
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

/** An exact amount: a number would lose decimals, and a text that begins with a minus sign is escaped as a formula. */
const amountCell = (cell: { readonly amount?: string }) => ({ value: cell.amount ?? '', escape_formulas: false });

const COLUMNS = ['Month', 'Part', 'Value', 'Name', 'Currency', 'Amount', 'Month before', 'Change', 'List price'];

/** Rows whose amounts add up to the totals, in each currency. */
function costsCsv({ month, groups, others, unattributed, overlap }: Costs): string {
  const row = (part: string, value: string | null, label: string | null, of: BilledAmount) => [
    ...[month, part, value, label, of.currency],
    ...[of.amount, of.previous, of.change].map((amount) => ({ amount })),
  ];
  const rows = [
    ...groups.map((group) => [...row('group', group.value, group.label, group), group.listPrice]),
    ...others.map((other) => row('others', null, null, other)),
    ...unattributed.map((each) => row('unattributed', each.product, each.product, each)),
    ...overlap.map((each) => row('overlap', null, null, negated(each))),
  ].map((cells) => [...cells, ...Array<null>(COLUMNS.length - cells.length).fill(null)]);
  return stringify([COLUMNS, ...rows], { ...CSV_FORMAT, cast: { ...CSV_FORMAT.cast, object: amountCell } });
}
