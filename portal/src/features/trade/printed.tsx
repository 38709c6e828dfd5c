import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, readFile } from '@/shared/api/client';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { saveFile } from '@/shared/ui/save_file';

// What the program prints of a consignment, in the language of the page.
const PRINTED = {
  tax_bill: (id: string) => `/trade/declarations/${id}/tax_bill.pdf`,
  record: (id: string) => `/trade/consignments/${id}/record.pdf`,
};
type Printed = keyof typeof PRINTED;

// By script, not by link: whoever acts for another says so in a header.
export function Printed({ id }: { id: string }) {
  const { t } = useTranslation('trade');
  const [error, setError] = useState<unknown>(undefined);
  const [printing, setPrinting] = useState<Printed | undefined>(undefined);
  const download = async (what: Printed) => {
    setError(undefined);
    setPrinting(what);
    try {
      saveFile(await readFile(addressOf(PRINTED[what](encodeURIComponent(id)))), `${what}_${id}.pdf`);
    } catch (fault) {
      setError(fault);
    } finally {
      setPrinting(undefined);
    }
  };
  return (
    <>
      <div className="choices">
        {(Object.keys(PRINTED) as Printed[]).map((what) => (
          <button
            key={what}
            type="button"
            className="plain-button"
            disabled={printing !== undefined}
            aria-busy={printing === what}
            onClick={() => void download(what)}
          >
            {t('printed.download', { what: t(`printed.${what}`) })}
          </button>
        ))}
      </div>
      {error !== undefined && <ErrorCard error={error} />}
    </>
  );
}
