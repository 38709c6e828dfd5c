import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Money, Page as Rows, Quantity } from '@/shared/api/types';
import { formatDay } from '@/shared/format/dates';
import { zoneDayOf } from '@/shared/format/clock';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Loading } from '@/shared/ui/states';
import { Regimes } from './regimes';
import type { HsCode, QuotedLine, Story } from './types';

interface LineRow {
  key: string;
  line_no: number;
  portion: number;
  hs_code: HsCode;
  goods_name: string;
  origin: string;
  quantity: Quantity;
  customs_value: Money;
  regime: string;
}

// Every regime of every line, on the day of acceptance, as if each agreement's proof were there;
// the one that was assessed is marked. The value asked about is the customs value that was found,
// so the terms of the invoice play no part any more.
export function DutyPanel({ story }: { story: Story }) {
  const { t, i18n } = useTranslation('trade');
  const rows = useRead<Rows<LineRow>>('/trade/declarations/declaration_line', {
    declaration: story.declaration_id,
    limit: 100,
  });
  const on = zoneDayOf(story.accepted_at);
  const lines = rows.data?.items ?? [];
  const answers = useQueries({
    queries: lines.map((line) => ({
      queryKey: ['/trade/enquiries', line.key, on, i18n.language],
      queryFn: () =>
        send<QuotedLine>('/trade/enquiries', {
          hs_code: line.hs_code,
          origin: line.origin,
          price: line.customs_value,
          terms: {
            incoterm: 'cif',
            freight: null,
            insurance: null,
            additions: null,
            costs_after_arrival: null,
          },
          on,
        }),
    })),
  });
  if (rows.isError) return <ErrorCard error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data) return <Loading />;
  return (
    <div className="stack-small">
      <p className="soft">{t('duty.as_of', { day: formatDay(on, i18n.language) })}</p>
      {lines.map((line, index) => {
        const answer = answers[index];
        return (
          <details key={line.key} className="duty-line" open={lines.length <= 2}>
            <summary>
              {t('duty.line', { no: line.line_no, goods: line.goods_name })}{' '}
              <code>{line.hs_code.code}</code>
              <span className="soft">
                {t('duty.assessed', { regime: t(`regime.${line.regime}`, line.regime) })}
              </span>
            </summary>
            {answer?.data ? (
              <Regimes taxes={answer.data.taxes} best={answer.data.best} assessed={line.regime} />
            ) : answer?.isError ? (
              <ErrorCard error={answer.error} onRetry={() => void answer.refetch()} />
            ) : (
              <Loading />
            )}
          </details>
        );
      })}
    </div>
  );
}
