import { ROLES } from '../words/enums.js';
import { mayCall, permissionsOf, PUBLIC_OPERATIONS, REPORT_MUTATIONS, ROLE_OPERATIONS, type Operation } from './permissions.js';

describe('permissions', () => {
  it('without signing in only the door', () => {
    expect(permissionsOf([])).toEqual([...PUBLIC_OPERATIONS].sort());
    expect(mayCall(null, 'viewer')).toBe(true);
    expect(mayCall(null, 'queue')).toBe(false);
    expect(mayCall([], 'teams')).toBe(false);
  });

  it.each<[Operation, string[]]>([
    ['claimReport', ['OPERATOR', 'SHIFT_LEAD']], ['claimNext', ['OPERATOR', 'SHIFT_LEAD']], ['releaseReport', ['OPERATOR', 'SHIFT_LEAD']],
    ['takeOverReport', ['SHIFT_LEAD']], ['acceptAssignment', ['TEAM_MEMBER']], ['declineAssignment', ['TEAM_MEMBER']],
    ['sendReply', ['OPERATOR', 'SHIFT_LEAD', 'TEAM_MEMBER']], ['addNote', ['OPERATOR', 'SHIFT_LEAD', 'TEAM_MEMBER', 'PRIVACY_OFFICER']],
    ['queue', ['OPERATOR', 'SHIFT_LEAD', 'TEAM_MEMBER']], ['report', ['OPERATOR', 'SHIFT_LEAD', 'TEAM_MEMBER', 'PRIVACY_OFFICER']],
    ['connectChannelAccount', ['ADMIN']], ['updateChannelAccount', ['ADMIN']], ['testChannelAccount', ['ADMIN']], ['pauseChannelAccount', ['ADMIN']],
    ['channelKinds', ['SHIFT_LEAD', 'ADMIN']], ['channelTemplates', ['OPERATOR', 'SHIFT_LEAD', 'TEAM_MEMBER', 'ADMIN']], ['replayInboundEvents', ['ADMIN']], ['intakeBalance', ['SHIFT_LEAD', 'ADMIN']],
    ['inboundEvents', ['SHIFT_LEAD', 'ADMIN']], ['channelAccounts', ['SHIFT_LEAD', 'ADMIN']], ['teams', [...ROLES]],
  ])('%s: %s', (operation, roles) => {
    expect(ROLES.filter((role) => mayCall([role], operation))).toEqual(roles);
  });

  it('an administrator, an analyst and an integration touch no report', () => {
    for (const role of ['ADMIN', 'ANALYST', 'INTEGRATION'] as const) {
      expect(ROLE_OPERATIONS[role].filter((operation) => (REPORT_MUTATIONS as readonly string[]).includes(operation))).toEqual([]);
      expect(mayCall([role], 'report')).toBe(false);
    }
  });

  it('roles add up, each name once', () => {
    const both = permissionsOf(['ADMIN', 'SHIFT_LEAD']);
    expect(both).toEqual([...new Set(both)]);
    expect(both).toEqual(expect.arrayContaining(['connectChannelAccount', 'takeOverReport']));
  });
});
