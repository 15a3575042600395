import { type PeerSource, viteFiles, vitePackages } from './peer-source';

// The fields are written out, as people write them: the schema's names, in the order of our own form.
const main = `import { createRoot } from 'react-dom/client';
import { Refine } from '@refinedev/core';
import { Create, Edit, List, RefineThemes, ThemedLayout, useForm, useNotificationProvider, useTable } from '@refinedev/antd';
import routerProvider, { DocumentTitleHandler, NavigateToResource, UnsavedChangesNotifier } from '@refinedev/react-router';
import '@refinedev/antd/dist/reset.css';
import { App as AntdApp, ConfigProvider, Form, Input, Table } from 'antd';
import { BrowserRouter, Outlet, Route, Routes } from 'react-router';
import { save, saved } from './save';

const dataProvider = {
  getList: async () => ({ data: [...saved.values()], total: saved.size }),
  getOne: async ({ id }) => ({ data: saved.get(id) }),
  create: async ({ variables }) => ({ data: await save(variables) }),
  update: async ({ variables }) => ({ data: await save(variables) }),
  deleteOne: async () => { throw new Error('The API has no delete.'); },
  getApiUrl: () => '/api',
};

const AccountList = () => {
  const { tableProps } = useTable();
  return (
    <List>
      <Table {...tableProps} rowKey="id">
        <Table.Column dataIndex="reference" title="Account name" />
        <Table.Column dataIndex="number" title="Number" />
        <Table.Column dataIndex="manager" title="Account manager" />
        <Table.Column dataIndex="parent" title="Parent account" />
        <Table.Column dataIndex="region" title="Reporting region" />
      </Table>
    </List>
  );
};

const Fields = ({ formProps }) => (
  <Form {...formProps} layout="vertical">
    <Form.Item label="Account name" name="reference" rules={[{ required: true }]}><Input /></Form.Item>
    <Form.Item label="Number" name="number"><Input /></Form.Item>
    <Form.Item label="Account manager" name="manager"><Input /></Form.Item>
    <Form.Item label="Parent account" name="parent"><Input /></Form.Item>
    <Form.Item label="Reporting region" name="region"><Input /></Form.Item>
  </Form>
);

const AccountCreate = () => {
  const { formProps, saveButtonProps } = useForm();
  return <Create saveButtonProps={saveButtonProps}><Fields formProps={formProps} /></Create>;
};

const AccountEdit = () => {
  const { formProps, saveButtonProps } = useForm();
  return <Edit saveButtonProps={saveButtonProps}><Fields formProps={formProps} /></Edit>;
};

const resources = [{ name: 'accounts', list: '/accounts', create: '/accounts/create', edit: '/accounts/edit/:id' }];
const options = { syncWithLocation: true, warnWhenUnsavedChanges: true, disableTelemetry: true };

const App = () => (
  <BrowserRouter>
    <ConfigProvider theme={RefineThemes.Blue}>
      <AntdApp>
        <Refine
          dataProvider={dataProvider}
          notificationProvider={useNotificationProvider}
          routerProvider={routerProvider}
          resources={resources}
          options={options}
        >
          <Routes>
            <Route element={<ThemedLayout><Outlet /></ThemedLayout>}>
              <Route index element={<NavigateToResource resource="accounts" />} />
              <Route path="/accounts">
                <Route index element={<AccountList />} />
                <Route path="create" element={<AccountCreate />} />
                <Route path="edit/:id" element={<AccountEdit />} />
              </Route>
            </Route>
          </Routes>
          <UnsavedChangesNotifier />
          <DocumentTitleHandler />
        </Refine>
      </AntdApp>
    </ConfigProvider>
  </BrowserRouter>
);

createRoot(document.getElementById('root')).render(<App />);
`;

/** Refine with Ant Design, its own preset: a list, a form to add and a form to edit. Without its palette and developer tools. */
export const refineApp: PeerSource = {
  folder: 'refine',
  packages: {
    '@refinedev/core': '5.0.12',
    '@refinedev/antd': '6.0.3',
    '@refinedev/react-router': '2.0.4',
    '@tanstack/react-query': '5.108.4',
    antd: '5.29.3',
    dayjs: '1.11.23',
    'react-router': '7.18.6',
    ...vitePackages,
  },
  files: { ...viteFiles, 'src/main.jsx': main },
};
