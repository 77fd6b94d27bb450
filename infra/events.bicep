// Event Grid on the evidence container: a new file calls the blob trigger, a deleted one goes to a queue.
// Deployed after the code: the key of the blob extension exists only once the host has started with it.
targetScope = 'resourceGroup'

param location string = resourceGroup().location
param functionApp string
param workAccount string
param evidenceContainer string
param deletedQueue string

@description('Name of the function with the Event Grid blob trigger.')
param functionName string = 'ExtractEvidence'

var queueMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
var inEvidence = '/blobServices/default/containers/${evidenceContainer}/'

resource work 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: workAccount
}

resource site 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionApp
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${functionApp}'
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    source: work.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource sender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(work.id, topic.id, queueMessageSender)
  scope: work
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueMessageSender)
  }
}

resource created 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'evidence-created'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${site.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${listKeys('${site.id}/host/default', '2024-04-01').systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: inEvidence
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}

resource deleted 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'evidence-deleted'
  dependsOn: [sender]
  properties: {
    deliveryWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: work.id
          queueName: deletedQueue
        }
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobDeleted']
      subjectBeginsWith: inEvidence
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}
