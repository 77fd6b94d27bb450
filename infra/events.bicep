// Event Grid on the evidence container: a new file calls the blob trigger, a deleted one goes to a queue.
// Deployed after the code: the key of the blob extension exists only once the host has started with it.
targetScope = 'resourceGroup'

param location string = resourceGroup().location
param functionApp string
param workAccount string
param evidenceContainer string
param deletedQueue string

@description('Container for events that could not be delivered within a day. What they told of is found by the walk over the evidence container; they say why.')
param deadLetterContainer string

@description('Name of the system topic. A storage account has one at most: where there is one already, its name.')
param topicName string = 'evgt-${functionApp}'

@description('Name of the function with the Event Grid blob trigger.')
param functionName string = 'ExtractEvidence'

var queueMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
var storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var inEvidence = '/blobServices/default/containers/${evidenceContainer}/'

resource work 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: workAccount
}

resource site 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionApp
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: topicName
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    source: work.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

// Into the queue of deletions, and into the container of what could not be delivered.
resource senders 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [queueMessageSender, storageBlobDataContributor]: {
    name: guid(work.id, topic.id, role)
    scope: work
    properties: {
      principalId: topic.identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

var undelivered = {
  identity: { type: 'SystemAssigned' }
  deadLetterDestination: {
    endpointType: 'StorageBlob'
    properties: {
      resourceId: work.id
      blobContainerName: deadLetterContainer
    }
  }
}

resource created 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'evidence-created'
  dependsOn: [senders]
  properties: {
    deadLetterWithResourceIdentity: undelivered
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
  dependsOn: [senders]
  properties: {
    deadLetterWithResourceIdentity: undelivered
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
