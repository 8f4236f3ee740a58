import { Controller, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { FeedQuery, HostFeedQuery, PrometheusFeedQuery, SshFeedQuery } from './feed-query.dto.js';
import { Feed } from './feed-route.js';
import { FeedSender } from './feed-sender.service.js';
import { AnsibleInventory, FEED_HEADERS, PrometheusTargetGroup, textFeed } from './feed.dto.js';
import { ansibleFormat } from './ansible/ansible-inventory.js';
import { prometheusFormat } from './prometheus/write-targets.js';
import { terraformFormat } from './terraform/import-blocks.js';
import { hostsFormat, sshFormat } from './text/text-feeds.js';

/** The inventory in the formats of other tools. */
@ApiTags('feeds')
@RequireRole('viewer')
@Controller('feeds')
export class FeedsController {
  constructor(@Inject(FeedSender) private readonly sender: FeedSender) {}

  @Feed('prometheus')
  @ApiOperation({
    summary: 'Targets for the HTTP service discovery of Prometheus',
    description:
      'Takes the filters of GET /resources; without a kind and an entity, only machines. docs/feeds.md explains the labels. Counts as an export: at most 2 may run per token and 6 per host.',
  })
  @ApiOkResponse({ type: [PrometheusTargetGroup], headers: FEED_HEADERS })
  prometheus(
    @Query() { port, ...query }: PrometheusFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, prometheusFormat(port), { response, caller });
  }

  @Feed('ansible')
  @ApiOperation({
    summary: 'Hosts and groups for Ansible',
    description:
      'As `ansible-inventory --list` prints them: groups by tag, region, kind, provider, connection, status, and by what hosts are members of.',
  })
  @ApiOkResponse({ type: AnsibleInventory, headers: FEED_HEADERS })
  ansible(
    @Query() { address, ...query }: HostFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, ansibleFormat(address), { response, caller });
  }

  @Feed('ssh')
  @ApiOperation({ summary: 'Hosts for the configuration of ssh', description: 'One entry per host, to be included.' })
  @ApiOkResponse({ headers: FEED_HEADERS, content: textFeed('Host web-1\n  HostName 203.0.113.7\n') })
  ssh(
    @Query() { address, user, ...query }: SshFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, sshFormat(address, user), { response, caller });
  }

  @Feed('hosts')
  @ApiOperation({ summary: 'Lines of a hosts file', description: 'An address and a name per host.' })
  @ApiOkResponse({ headers: FEED_HEADERS, content: textFeed('203.0.113.7 web-1\n') })
  hosts(
    @Query() { address, ...query }: HostFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, hostsFormat(address), { response, caller });
  }

  @Feed('terraform')
  @ApiOperation({
    summary: 'Import blocks for Terraform',
    description:
      "Without a kind and an entity, every resource that Terraform's provider can import. Resources that it cannot import are counted in `maestro-unsupported`.",
  })
  @ApiOkResponse({
    headers: FEED_HEADERS,
    content: textFeed('import {\n  to = digitalocean_droplet.web-1\n  id = "3164444"\n}\n'),
  })
  terraform(
    @Query() query: FeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, terraformFormat, { response, caller });
  }
}
