// Two accounts: evidence holds personal data and is private; open data is for everyone. What is public lies where nothing private can.
param workAccount string
param openDataAccount string
param location string

@description('Copies in three zones instead of one data centre.')
param zoneRedundant bool

@description('Origins from which browsers may upload evidence by a signed link.')
param uploadOrigins string[]
param principalId string

var storageBlobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var storageQueueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

var evidence = 'evidence'
var reports = 'reports'
var config = 'config'
var package = 'app-package'
var deadLetters = 'dead-letters'
var openData = 'open-data'
var scoreQueue = 'score-domain'
var deletedQueue = 'evidence-deleted'
var retryQueue = 'evidence-retry'
var reportQueue = 'make-report'
var queues = [scoreQueue, '${scoreQueue}-poison', deletedQueue, '${deletedQueue}-poison', retryQueue, '${retryQueue}-poison', reportQueue, '${reportQueue}-poison', 'webjobs-blobtrigger-poison']

resource work 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: workAccount
  location: location
  kind: 'StorageV2'
  sku: { name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // A folder that was deleted by mistake can be had back for a month.
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
      cors: {
        corsRules: empty(uploadOrigins)
          ? []
          : [
              {
                allowedOrigins: uploadOrigins
                allowedMethods: ['PUT', 'OPTIONS']
                allowedHeaders: ['content-type', 'if-none-match', 'x-ms-blob-type']
                exposedHeaders: ['x-ms-request-id']
                maxAgeInSeconds: 3600
              }
            ]
      }
    }

    resource containers 'containers' = [
      for container in [evidence, reports, config, package, deadLetters]: {
        name: container
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource each 'queues' = [
      for queue in queues: {
        name: queue
      }
    ]
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            // Evidence is read in its season and then only on appeal.
            name: 'evidence-cools'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${evidence}/'] }
              actions: {
                baseBlob: {
                  tierToCool: { daysAfterModificationGreaterThan: 180 }
                  tierToCold: { daysAfterModificationGreaterThan: 540 }
                }
              }
            }
          }
          {
            // Reports can be printed again at any time.
            name: 'reports-expire'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${reports}/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 90 } } }
            }
          }
        ]
      }
    }
  }
}

resource open 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: openDataAccount
  location: location
  kind: 'StorageV2'
  sku: { name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: true
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 30 }
      cors: {
        corsRules: [
          {
            // Open data may be fetched by any page of any site.
            allowedOrigins: ['*']
            allowedMethods: ['GET', 'HEAD', 'OPTIONS']
            allowedHeaders: ['*']
            exposedHeaders: ['etag', 'content-length', 'content-type']
            maxAgeInSeconds: 86400
          }
        ]
      }
    }

    resource container 'containers' = {
      name: openData
      properties: { publicAccess: 'Blob' }
    }
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            // A published version never goes away; old ones cost less in the cool tier.
            name: 'versions-cool'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${openData}/'] }
              actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 365 } } }
            }
          }
        ]
      }
    }
  }
}

resource workRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [storageBlobDataOwner, storageQueueDataContributor, storageTableDataContributor]: {
    name: guid(work.id, principalId, role)
    scope: work
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource openRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(open.id, principalId, storageBlobDataContributor)
  scope: open
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataContributor)
  }
}

output workAccountName string = work.name
output workBlobs string = work.properties.primaryEndpoints.blob
output workQueues string = work.properties.primaryEndpoints.queue
output workTables string = work.properties.primaryEndpoints.table
output packageContainer string = '${work.properties.primaryEndpoints.blob}${package}'
output openDataBlobs string = open.properties.primaryEndpoints.blob
// A page: a container by itself opens in no browser.
output openDataAddress string = '${open.properties.primaryEndpoints.blob}${openData}/index.html'
output openDataAccountName string = open.name
output siteAddress string = open.properties.primaryEndpoints.web
output deadLetterContainer string = deadLetters
output evidenceContainer string = evidence
output scoreQueue string = scoreQueue
output deletedQueue string = deletedQueue
output retryQueue string = retryQueue
output reportQueue string = reportQueue
