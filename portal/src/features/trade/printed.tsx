import { useTranslation } from 'react-i18next';
import { useDownload } from '@/shared/ui/download';
import { ErrorCard } from '@/shared/ui/refusal_card';

// What the program prints of a consignment, in the language of the page.
const PRINTED = {
  tax_bill: (id: string) => `/trade/declarations/${id}/tax_bill.pdf`,
  record: (id: string) => `/trade/consignments/${id}/record.pdf`,
};
type Printed = keyof typeof PRINTED;

export function Printed({ id }: { id: string }) {
  const { t } = useTranslation('trade');
  const { download, error, fetching } = useDownload();
  const nameOf = (what: Printed) => `${what}_${id}.pdf`;
  return (
    <>
      <div className="choices">
        {(Object.keys(PRINTED) as Printed[]).map((what) => (
          <button
            key={what}
            type="button"
            className="plain-button"
            disabled={fetching !== undefined}
            aria-busy={fetching === nameOf(what)}
            onClick={() => void download({ path: PRINTED[what](encodeURIComponent(id)), name: nameOf(what) })}
          >
            {t('printed.download', { what: t(`printed.${what}`) })}
          </button>
        ))}
      </div>
      {error !== undefined && <ErrorCard error={error} />}
    </>
  );
}
