import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pathOf, type ProductRow } from './types';

export function PhaseTag({ phase }: { phase: string }) {
  const { t } = useTranslation('treaty');
  return <span className={`chip product-${phase}`}>{t(`product.phase.${phase}`, phase)}</span>;
}

type Named = Pick<ProductRow, 'name_zh' | 'name_en'>;

// What the reader calls it; both names are those of the papers.
export function useProductName(): (row: Named) => string {
  const { i18n } = useTranslation();
  return ({ name_zh, name_en }) => (i18n.language === 'zh' ? name_zh : name_en);
}

export function ProductLink({ row }: { row: Pick<ProductRow, 'key'> & Named }) {
  const nameOf = useProductName();
  const name = nameOf(row);
  const other = name === row.name_zh ? row.name_en : row.name_zh;
  return (
    <>
      <Link to={pathOf(row.key)}>{name}</Link> <span className="soft product-other-name">{other}</span>
    </>
  );
}
