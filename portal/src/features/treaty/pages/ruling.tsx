import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useLive } from '@/shared/live/use_live';
import { Due } from '@/shared/ui/due';
import { Facts } from '@/shared/ui/facts';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Person } from '@/shared/ui/person';
import { CitationText } from '@/shared/ui/refusal_card';
import { saveFile } from '@/shared/ui/save_file';
import { Asked } from '@/shared/ui/states';
import { RulingActions } from '../rulings/actions';
import { outcomeText, type NamedText, type RulingDetail, type RulingRow } from '../rulings/types';

interface Source {
  id: string;
  title: string;
  clauses: { id: string; gist: string }[];
}

const factsOf = (texts: readonly NamedText[]) =>
  texts.map(({ name, value }): [string, ReactNode] => [name, <code key={name}>{value}</code>]);

function Standing({ ruling }: { ruling: RulingDetail }) {
  const { t } = useTranslation('treaty');
  const { day, instant } = useDates();
  const { made } = ruling;
  const isOpen = ruling.phase === 'made' || ruling.phase === 'overridden';
  // The detail carries no names; a page of rows does.
  useRead<Rows<RulingRow>>('/treaty/rulings/ruling', { key: made.ruling, limit: 1 });
  return (
    <Facts
      facts={[
        [t('proof.phase'), t(`ruling.phase.${ruling.phase}`, ruling.phase)],
        [t('ruling.holds'), <strong key="holds">{outcomeText(ruling.outputs)}</strong>],
        [t('ruling.applicant'), <Organisation key="applicant" id={made.applicant} />],
        [t('ruling.institution'), <Link key="table" to={`/decision-tables/${made.institution}`}>{made.institution}</Link>],
        [t('ruling.by'), made.reform || t('ruling.by.law')],
        [t('ruling.area'), made.area && t(`area.${made.area}`, made.area)],
        [t('ruling.group'), made.pilot_group],
        [t('ruling.made_at'), instant(made.at)],
        [t('ruling.appeal_until'), isOpen && day(ruling.appeal_until)],
        [t('ruling.answer_by'), ruling.phase === 'appealed' && ruling.appeal && <Due key="due" day={ruling.appeal.answer_by} />],
      ]}
    />
  );
}

// The detail names clauses; what they say is read from the law.
function Clauses({ citations }: { citations: RulingDetail['made']['citations'] }) {
  const sources = useRead<{ items: Source[] }>('/law/sources');
  return (
    <ul className="plain-list">
      {citations.map((citation) => {
        const source = sources.data?.items.find(({ id }) => id === citation.source);
        const gist = source?.clauses.find(({ id }) => id === citation.clause)?.gist;
        return (
          <li key={citation.source + citation.clause}>
            <CitationText
              citation={{ ...citation, ...(source && { title: source.title }), ...(gist && { gist }) }}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface Step {
  at: string;
  title: string;
  by: ReactNode;
  words: string;
}

function useSteps(ruling: RulingDetail): Step[] {
  const { t } = useTranslation('treaty');
  const { made, overrides, appeal, answer } = ruling;
  const steps: Step[] = [
    { at: made.at, title: t('ruling.step.made'), by: <Person id={made.asked_by} />, words: outcomeText(made.outputs) },
  ];
  for (const each of overrides) {
    const by = (
      <>
        <Person id={each.by} /> · <Person id={each.confirmed_by} />
      </>
    );
    steps.push({ at: each.at, title: t('ruling.step.overridden'), by, words: `${outcomeText(each.outputs)} — ${each.reason}` });
  }
  if (appeal) {
    steps.push({ at: appeal.at, title: t('ruling.step.appealed'), by: <Person id={appeal.by} />, words: appeal.grounds });
  }
  if (answer) {
    const outcome = answer.is_upheld ? t('ruling.phase.upheld') : outcomeText(answer.outputs);
    const late = answer.is_in_time ? '' : ` (${t('ruling.late')})`;
    steps.push({ at: answer.at, title: t('ruling.step.answered'), by: <Person id={answer.by} />, words: `${outcome}${late} — ${answer.reason}` });
  }
  return steps.sort((left, right) => left.at.localeCompare(right.at));
}

function History({ ruling }: { ruling: RulingDetail }) {
  const { instant } = useDates();
  return (
    <ol className="plain-list ruling-steps">
      {useSteps(ruling).map(({ at, title, by, words }) => (
        <li key={at + title}>
          <p>
            <strong>{title}</strong> <span className="soft">{instant(at)}</span> {by}
          </p>
          <p>{words}</p>
        </li>
      ))}
    </ol>
  );
}

export default function RulingPage() {
  const { t } = useTranslation('treaty');
  const { key = '' } = useParams();
  const ruling = useRead<RulingDetail>(`/treaty/rulings/ruling/${encodeURIComponent(key)}/detail`);
  useLive(`treaty.rulings/${key}`, ruling.isSuccess);
  return (
    <Page
      title={ruling.data?.made.case_name ?? t('rulings.title')}
      lead={ruling.data?.made.is_unverified && <MarkTag mark="?" />}
      actions={<Link to="/rulings">{t('rulings.title')}</Link>}
    >
      <Asked query={ruling}>
        {(shown) => (
          <>
            <Section>
              <Standing ruling={shown} />
              <RulingActions key={shown.phase} ruling={shown} onDone={() => void ruling.refetch()} />
            </Section>
            <Section title={t('ruling.facts')}>
              <Facts facts={factsOf(shown.made.facts)} />
            </Section>
            <Section
              title={t('ruling.because')}
              extra={
                <button
                  type="button"
                  className="plain-button"
                  onClick={() => saveFile(new Blob([shown.made.receipt]), `${key}.receipt`)}
                >
                  {t('ruling.receipt')}
                </button>
              }
            >
              <Clauses citations={shown.made.citations} />
              <p className="hint soft">{t('ruling.replay')}</p>
            </Section>
            <Section title={t('ruling.history')}>
              <History ruling={shown} />
            </Section>
          </>
        )}
      </Asked>
    </Page>
  );
}
