import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows, Proposal } from '@/shared/api/types';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { usePersonName } from '@/shared/texts/people';
import { Act } from '@/shared/ui/act';
import { Due } from '@/shared/ui/due';
import { Section } from '@/shared/ui/page';

const PROPOSALS_MAX = 50;

function subjectKey(proposal: Proposal): string {
  return proposal.subject.slice(proposal.subject.indexOf('/') + 1);
}

interface ProposalsProps {
  desk: string;
  // The one stream that is meant; all of the desk without it.
  subject?: string;
  // What the second person signs, in words.
  describe?: (proposal: Proposal) => ReactNode;
}

function One({ proposal, actor, describe }: { proposal: Proposal; actor: string; describe: ProposalsProps['describe'] }) {
  const { t } = useTranslation('trade');
  const nameOf = usePersonName();
  const isOwn = proposal.proposed_by === actor;
  const decision = t(`two.decision.${proposal.decision}`, proposal.decision);
  const facts = { decision, id: subjectKey(proposal), person: nameOf(proposal.proposed_by) };
  return (
    <li className="proposal">
      <p>
        <strong>{decision}</strong> <span className="number">{subjectKey(proposal)}</span>
      </p>
      {describe?.(proposal)}
      <p>{proposal.reason}</p>
      <p className="soft">
        {t(isOwn ? 'two.by_me' : 'two.by', facts)} <Due at={proposal.expires_at} />
      </p>
      <div className="button-row">
        {!isOwn && (
          <Act
            label={t('two.confirm')}
            question={t('two.confirm.question', facts)}
            done={t('two.confirm.done')}
            command="access/proposals/confirm_proposal"
            fieldsOf={() => ({ proposal: proposal.key })}
          />
        )}
        <Act
          label={t(isOwn ? 'two.withdraw' : 'two.decline')}
          question={t(isOwn ? 'two.withdraw.question' : 'two.decline.question', facts)}
          done={t(isOwn ? 'two.withdraw.done' : 'two.decline.done')}
          command="access/proposals/decline_proposal"
          {...(!isOwn && { reason: t('act.reason') })}
          fieldsOf={(reason) => ({ proposal: proposal.key, reason })}
        />
      </div>
    </li>
  );
}

// What waits for a second person of the own organisation, the time that ends first on top. Nothing
// is shown while nothing waits.
export function Proposals({ desk, subject, describe }: ProposalsProps) {
  const { t } = useTranslation('trade');
  const { me } = useSession();
  const rows = useRead<Rows<Proposal>>('/access/proposals/proposal', {
    status: 'waiting',
    organisation: me?.organisation.id,
    order_by: 'expires_at',
    limit: PROPOSALS_MAX,
  });
  useLive('access.proposals');
  const isMeant = (one: Proposal) => (subject ? one.subject === `${desk}/${subject}` : one.subject.startsWith(`${desk}/`));
  const waiting = rows.data?.items.filter(isMeant) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title={t('two.title')}>
      <ul className="queue">
        {waiting.map((proposal) => (
          <One key={proposal.key} proposal={proposal} actor={me?.user.id ?? ''} describe={describe} />
        ))}
      </ul>
    </Section>
  );
}
