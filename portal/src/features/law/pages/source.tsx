import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { clauseText } from '@/shared/texts/names';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import type { Source } from '../types';

function Clauses({ source }: { source: Source }) {
  const { t } = useTranslation('law');
  const { hash } = useLocation();
  const asked = decodeURIComponent(hash.slice(1));
  useEffect(() => {
    if (asked) document.getElementById(asked)?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <Section title={t('source.clauses')}>
      <p className="soft">{t('source.own_words')}</p>
      <ul className="clauses">
        {source.clauses.map((clause) => (
          <li
            key={clause.id}
            id={`clause-${clause.id}`}
            className={asked === `clause-${clause.id}` ? 'asked' : undefined}
          >
            <p className="clause-name">
              {clauseText(clause.id, t).replace('· ', '')}
              <MarkTag mark={clause.mark} always />
            </p>
            <p>{clause.gist}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export default function SourcePage() {
  const { t } = useTranslation('law');
  const { id = '' } = useParams();
  const sources = useRead<Rows<Source>>('/law/sources');
  const data = sources.data?.items.find((one) => one.id === id);
  return (
    <Page
      title={data?.title ?? id}
      lead={data && [data.issuer, data.number].filter(Boolean).join(' · ')}
      actions={
        <>
          {data?.url && (
            <a href={data.url} target="_blank" rel="noreferrer">
              {t('source.official')}
            </a>
          )}
          <Link to="/law?view=sources">{t('view.sources')}</Link>
        </>
      }
    >
      <Asked query={sources}>
        {() => (data ? <Clauses source={data} /> : <Empty title={t('law.nothing')} />)}
      </Asked>
    </Page>
  );
}
