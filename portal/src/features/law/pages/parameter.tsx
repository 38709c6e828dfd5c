import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates, zoneToday } from '@/shared/format/dates';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { valueOn } from '../as_of';
import { SourceLink } from '../source_link';
import type { DatedValue, Parameter } from '../types';
import { ValueText } from '../value_text';

function TimelineEntry({ parameter, value, isAsked }: { parameter: Parameter; value: DatedValue; isAsked: boolean }) {
  const { t } = useTranslation('law');
  const { day } = useDates();
  return (
    <li className={isAsked ? 'asked' : undefined}>
      <p className="timeline-days">
        {day(value.valid_from)} {t('value.to')} {value.valid_to ? day(value.valid_to) : t('value.open')}
        {isAsked && <span className="chip chip-area">{t('value.asked')}</span>}
      </p>
      <p className="timeline-value">
        <ValueText parameter={parameter} value={value.value} />
        <MarkTag mark={value.mark} always />
      </p>
      <SourceLink citation={value.citation} title={value.source_title} />
    </li>
  );
}

function Timeline({ parameter }: { parameter: Parameter }) {
  const { t } = useTranslation('law');
  const [query, setQuery] = useSearchParams();
  const on = query.get('on') ?? zoneToday();
  const asked = valueOn(parameter.values, on);
  return (
    <Section
      title={t('parameter.history')}
      extra={
        <div className="field-row">
          <label htmlFor="on" className="soft">
            {t('law.as_of')}
          </label>
          <Input
            id="on"
            type="date"
            value={on}
            onChange={({ target }) =>
              setQuery(target.value ? { on: target.value } : {}, { replace: true })
            }
          />
        </div>
      }
    >
      {!asked && <p role="status">{t('parameter.none')}</p>}
      <ol className="timeline">
        {parameter.values.toReversed().map((value) => (
          <TimelineEntry
            key={value.valid_from}
            parameter={parameter}
            value={value}
            isAsked={value === asked}
          />
        ))}
      </ol>
    </Section>
  );
}

export default function ParameterPage() {
  const { t } = useTranslation('law');
  const { name = '' } = useParams();
  const [query] = useSearchParams();
  const on = query.get('on');
  const found = useRead<Rows<Parameter>>('/law/parameters', { q: name });
  const parameter = found.data?.items.find((one) => one.name === name);
  return (
    <Page
      title={parameter?.title ?? name}
      lead={
        <>
          <code>{name}</code>
          {parameter && ` · ${t('parameter.of', { package: parameter.package })}`}
        </>
      }
      actions={<Link to={on ? `/law?on=${on}` : '/law'}>{t('law.title')}</Link>}
    >
      <Asked query={found}>
        {() => (parameter ? <Timeline parameter={parameter} /> : <Empty title={t('law.nothing')} />)}
      </Asked>
    </Page>
  );
}
