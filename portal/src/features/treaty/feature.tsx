import {
  ApiOutlined, AuditOutlined, ExperimentOutlined, FileDoneOutlined, FileProtectOutlined, FileSearchOutlined, InboxOutlined,
  PartitionOutlined, SafetyCertificateOutlined, SolutionOutlined,
} from '@ant-design/icons';
import type { Me } from '@/shared/api/types';
import { hasRole, type Feature } from '@/shared/feature';
import { isExporter, seesApproved } from './approved/audience';
import { seesCopies, seesExchange } from './exchange/audience';
import { filesProducts, seesProducts } from './products/audience';
import './treaty.css';

const seesProofs = (me: Me) =>
  hasRole(me, 'declarant', 'viewer', 'customs_officer', 'customs_supervisor');

const seesRulings = (me: Me) =>
  hasRole(me, 'declarant', 'viewer', 'zone_official', 'auditor', 'reform_officer');

const seesCertificates = (me: Me) =>
  hasRole(me, 'declarant', 'issuing_officer', 'customs_officer', 'customs_supervisor');

export const feature: Feature = {
  name: 'treaty',
  pages: [
    {
      path: '/proofs',
      title: 'proofs.title',
      audience: seesProofs,
      load: () => import('./pages/proofs'),
      navigation: { group: 'work', order: 30, icon: <SafetyCertificateOutlined /> },
    },
    {
      path: '/proofs/new',
      title: 'register.title',
      audience: (me) => hasRole(me, 'declarant', 'customs_officer', 'customs_supervisor'),
      load: () => import('./pages/register'),
    },
    {
      path: '/proofs/:key',
      title: 'proofs.title',
      audience: seesProofs,
      load: () => import('./pages/proof'),
    },
    {
      path: '/origin',
      title: 'origin.title',
      load: () => import('./pages/origin'),
      navigation: { group: 'work', order: 31, icon: <PartitionOutlined /> },
    },
    {
      path: '/certificates',
      title: 'certificates.title',
      audience: seesCertificates,
      load: () => import('./pages/certificates'),
      navigation: { group: 'work', order: 33, icon: <FileProtectOutlined /> },
    },
    {
      path: '/certificates/new',
      title: 'apply.title',
      audience: (me) => hasRole(me, 'declarant'),
      load: () => import('./pages/apply'),
    },
    {
      path: '/certificates/:key',
      title: 'certificates.title',
      audience: seesCertificates,
      load: () => import('./pages/certificate'),
    },
    {
      path: '/products',
      title: 'products.title',
      audience: seesProducts,
      load: () => import('./pages/products'),
      navigation: { group: 'work', order: 33, icon: <InboxOutlined /> },
    },
    {
      path: '/products/new',
      title: 'products.file',
      audience: filesProducts,
      load: () => import('./pages/file_product'),
    },
    {
      path: '/products/:key',
      title: 'products.title',
      audience: seesProducts,
      load: () => import('./pages/product'),
    },
    {
      path: '/approved-exporters',
      title: 'approved.title',
      audience: seesApproved,
      load: () => import('./pages/approved_exporters'),
      navigation: { group: 'work', order: 33, icon: <SolutionOutlined /> },
    },
    {
      path: '/approved-exporters/:key',
      title: 'approved.title',
      audience: seesApproved,
      load: () => import('./pages/approved_exporter'),
    },
    {
      path: '/origin-declarations',
      title: 'statements.title',
      audience: seesApproved,
      load: () => import('./pages/origin_declarations'),
      navigation: { group: 'work', order: 33, icon: <FileDoneOutlined /> },
    },
    {
      path: '/origin-declarations/new',
      title: 'statement.new',
      audience: isExporter,
      load: () => import('./pages/declare_origin'),
    },
    {
      path: '/origin-declarations/:key',
      title: 'statements.title',
      audience: seesApproved,
      load: () => import('./pages/origin_declaration'),
    },
    {
      path: '/rulings',
      title: 'rulings.title',
      audience: seesRulings,
      load: () => import('./pages/rulings'),
      navigation: { group: 'work', order: 34, icon: <AuditOutlined /> },
    },
    {
      path: '/rulings/:key',
      title: 'rulings.title',
      audience: seesRulings,
      load: () => import('./pages/ruling'),
    },
    {
      path: '/exchange',
      title: 'exchange.title',
      audience: seesExchange,
      load: () => import('./pages/exchange'),
      navigation: { group: 'work', order: 35, icon: <ApiOutlined /> },
    },
    {
      path: '/exchange/:key',
      title: 'exchange.title',
      audience: seesCopies,
      load: () => import('./pages/exchange_copy'),
    },
    {
      path: '/unused-preference',
      title: 'unused.title',
      load: () => import('./pages/unused_preference'),
      navigation: { group: 'work', order: 32, icon: <FileSearchOutlined /> },
    },
    {
      path: '/stress-test',
      title: 'stress.title',
      load: () => import('./pages/stress_test'),
      navigation: { group: 'work', order: 32, icon: <ExperimentOutlined /> },
    },
  ],
};
